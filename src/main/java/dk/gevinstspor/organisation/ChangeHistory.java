package dk.gevinstspor.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.kernel.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was changed in the organisation, the newest first. */
@Component
public class ChangeHistory {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChangeHistory(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param detail what it is about beside the subject; the text of an id, a role, a name or a year */
    public record Line(
            String what,
            UUID subjectId,
            @Nullable UUID programmeId,
            @Nullable String detail,
            List<Changes.Change> changes,
            Instant recordedAt,
            UUID personId,
            int total) {}

    /**
     * What to look for.
     *
     * @param area the first word of {@link Line#what}; null for all
     * @param personId who did it; null for anybody
     * @param from the first day (Europe/Copenhagen); null for the beginning
     * @param until the last day, included; null for today
     */
    public record Filter(
            @Nullable String area,
            @Nullable UUID personId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Whose changes may be seen.
     *
     * @param shared those of what all programmes share too
     * @param personId who looks: what she did herself she sees
     */
    public record Sight(boolean shared, Set<UUID> programmes, UUID personId) {}

    /** @param page from 1 */
    public List<Line> find(Filter filter, Sight sight, int page) {
        return jdbc.sql("""
                        select what, subject_id, programme_id, detail, changes, recorded_at, person_id,
                            count(*) over () as total
                        from organisation_change
                        where (programme_id = any(:programmes) or person_id = :reader or (:shared and programme_id is null))
                          and (:area::text is null or split_part(what, '.', 1) = :area)
                          and (:person::uuid is null or person_id = :person)
                          and (:begin::timestamptz is null or recorded_at >= :begin)
                          and (:end::timestamptz is null or recorded_at < :end)
                        order by id desc limit :most offset :first""")
                .param("programmes", sight.programmes().toArray(UUID[]::new))
                .param("reader", sight.personId())
                .param("shared", sight.shared())
                .param("area", filter.area())
                .param("person", filter.personId())
                .param("begin", midnight(filter.from()))
                .param(
                        "end",
                        midnight(filter.until() == null ? null : filter.until().plusDays(1)))
                .param("most", PAGE)
                .param("first", (page - 1) * PAGE)
                .query(this::line)
                .list();
    }

    /** The areas that anything was changed in, by name. */
    public List<String> areas() {
        return jdbc.sql("select distinct split_part(what, '.', 1) from organisation_change order by 1")
                .query(String.class)
                .list();
    }

    private static @Nullable Timestamp midnight(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(Zone.COPENHAGEN).toInstant());
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("what"),
                row.getObject("subject_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getString("detail"),
                changes(row.getString("changes")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("person_id", UUID.class),
                row.getInt("total"));
    }

    private List<Changes.Change> changes(String written) {
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
