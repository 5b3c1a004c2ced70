package dk.gevinstspor.portfolio;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts about a day that is over: corrections, disputes, late answers and late entries, and what was said with them. */
@Service
@Transactional(readOnly = true)
public class LateFacts {

    /** For disputes the day of the answer that they are about. */
    private static final String RECORDED = """
            select k.initiative_id, k.valid_from as day, k.comment as reason, k.person_id, k.recorded_at
            from confirmation k where k.recorded_at >= :since and k.recorded_at < :before
            union all
            select d.initiative_id, k.valid_from, d.reason, d.person_id, d.recorded_at
            from dispute d join confirmation k on k.id = d.confirmation_id
            where d.recorded_at >= :since and d.recorded_at < :before
            union all
            select d.initiative_id, k.valid_from, s.reason, s.person_id, s.recorded_at
            from dispute_step s join dispute d on d.id = s.dispute_id join confirmation k on k.id = d.confirmation_id
            where s.recorded_at >= :since and s.recorded_at < :before
            union all
            select h.initiative_id, h.valid_from, h.reason, h.person_id, h.recorded_at
            from harvest h where h.recorded_at >= :since and h.recorded_at < :before
            union all
            select m.initiative_id, m.valid_from, m.note, m.person_id, m.recorded_at
            from spending m where m.recorded_at >= :since and m.recorded_at < :before and m.initiative_id is not null
            union all
            select c.initiative_id, s.valid_from, null, s.person_id, s.recorded_at
            from contract_step s join benefit_contract c on c.id = s.contract_id
            where s.recorded_at >= :since and s.recorded_at < :before""";

    private final JdbcClient jdbc;

    LateFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said last.
     *
     * @param reason null when nothing was
     * @param day it was recorded, in Copenhagen
     */
    public record Cause(UUID initiativeId, @Nullable String reason, String person, LocalDate day) {}

    /** The earliest day that anything recorded in that time is about; empty when nothing was recorded. */
    public Optional<LocalDate> earliest(UUID programmeId, Instant since, Instant before) {
        return jdbc.sql("select min(r.day) from (" + RECORDED + """
                        ) r join initiative i on i.id = r.initiative_id where i.programme_id = :programme""")
                .param("programme", programmeId)
                .param("since", Timestamp.from(since))
                .param("before", Timestamp.from(before))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Why the figures of these initiatives for that day, or before it, became others in that time. */
    public Map<UUID, Cause> causes(Set<UUID> initiatives, LocalDate day, Instant since, Instant before) {
        if (initiatives.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select distinct on (r.initiative_id) r.initiative_id, r.reason, p.name as person, "
                        + "(r.recorded_at at time zone 'Europe/Copenhagen')::date as day from (" + RECORDED + """
                        ) r join person p on p.id = r.person_id
                        where r.initiative_id in (:initiatives) and r.day <= :day
                        order by r.initiative_id, r.recorded_at desc""")
                .param("initiatives", initiatives)
                .param("day", day)
                .param("since", Timestamp.from(since))
                .param("before", Timestamp.from(before))
                .query(Cause.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Cause::initiativeId, Function.identity()));
    }
}
