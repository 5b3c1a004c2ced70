package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL of a filter. Only what the filter asks for is joined and compared, so that the planner sees for each kind of
 * question the statement that answers it.
 */
final class PipelineSql {

    private static final String UNIT_AND_BELOW = """
            i.unit_id = any(array(with recursive below (id) as (
                values (cast(:department as uuid))
                union select u.id from current_unit u join below b on u.parent_id = b.id
            ) select id from below))""";

    /** ÅV a year that the signed contract promises for the end of the quarter: as the portfolio shows it. */
    static final String PROMISED = """
            coalesce((select u.fte from unnest(s.promised_from, s.promised_fte) u (day, fte)
                where u.day <= :quarterEnd order by u.day desc limit 1), 0)""";

    private final PipelineFilter filter;
    private final boolean byLight;
    private final boolean onlyKept;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    PipelineSql(PipelineFilter filter, Reach reach, LocalDate day) {
        this.filter = filter;
        Light light = filter.light();
        byLight = light != null;
        onlyKept = byLight
                && reach.everything()
                && filter.department() == null
                && filter.owner() == null
                && filter.sorting() == Sorting.NUMBER;
        conditions.add(reach.condition("i"));
        parameters.putAll(reach.parameters());
        parameters.putAll(LightSql.parameters(day));
        parameters.put("quarterEnd", Quarter.of(day).lastDay());
        if (light != null) {
            when(LightSql.KEPT, "light", light.name());
        }
        if (filter.stage() != null) {
            when(stage() + " = :stage", "stage", filter.stage().name());
        }
        if (filter.department() != null) {
            when(UNIT_AND_BELOW, "department", filter.department());
        }
        if (filter.technology() != null) {
            when(
                    (byLight ? "l" : "s") + ".technology = :technology",
                    "technology",
                    filter.technology().name());
        }
        if (filter.owner() != null) {
            when("i.benefit_owner_id = :owner", "owner", filter.owner());
        }
        if (filter.feeFunded() != null) {
            conditions.add((filter.feeFunded() ? "" : "not ") + (byLight ? "l" : "i") + ".fee_funded");
        }
        if (filter.attained() != null) {
            conditions.add(filter.attained().condition());
        }
        if (filter.overdue()) {
            // Who reads a few asks each of hers; who reads all begins with what is overdue.
            when(
                    reach.everything()
                            ? id() + " = any(array(select distinct initiative_id from task where due_at < :today))"
                            : "exists (select from task o where o.initiative_id = " + id() + " and o.due_at < :today)",
                    "today",
                    Timestamp.from(day.atStartOfDay(Zone.COPENHAGEN).toInstant()));
        }
    }

    private void when(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** {@code from … where …}, of the initiatives {@code i}. */
    String from() {
        return " from initiative i" + (byLight ? " join initiative_light l on l.initiative_id = i.id" : "") + where();
    }

    /** The same without {@code i} when nothing asks for it: what is kept of the lights then answers from an index. */
    String narrow() {
        return onlyKept ? " from initiative_light l" + where() : from();
    }

    /** What no index counts by itself is gone through once, for the lines of a page and for how many there are. */
    boolean isCountedWithItsPage() {
        return byLight || filter.overdue() || filter.technology() != null || filter.attained() != null;
    }

    private String where() {
        boolean standing = filter.attained() != null || (filter.technology() != null && !byLight);
        return (standing ? " left join initiative_standing s on s.initiative_id = " + id() : "")
                + " where "
                + String.join(" and ", conditions);
    }

    /** With whatever of the two tables {@link #narrow} reads. */
    String id() {
        return byLight ? "l.initiative_id" : "i.id";
    }

    String stage() {
        return byLight ? "l.stage" : "i.stage";
    }

    String order() {
        return byLight && filter.sorting() == Sorting.NUMBER
                ? "l.number" + (filter.down() ? " desc" : "")
                : filter.sorting().sql(filter.down());
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
