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

    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    PipelineSql(PipelineFilter filter, Reach reach, LocalDate day) {
        Light light = filter.light();
        conditions.add(reach.condition("i"));
        parameters.putAll(reach.parameters());
        parameters.putAll(LightSql.parameters(day));
        parameters.put("quarterEnd", Quarter.of(day).lastDay());
        if (light != null || filter.technology() != null || filter.attained() != null) {
            joins.append(LightSql.STANDING);
        }
        if (light != null) {
            joins.append(' ').append(LightSql.POLICY);
            when(
                    LightSql.named("greatest(%s, %s)".formatted(LightSql.TIME, LightSql.BENEFITS)) + " = :light",
                    "light",
                    light.name());
        }
        if (filter.stage() != null) {
            when("i.stage = :stage", "stage", filter.stage().name());
        }
        if (filter.department() != null) {
            when(UNIT_AND_BELOW, "department", filter.department());
        }
        if (filter.technology() != null) {
            when("s.technology = :technology", "technology", filter.technology().name());
        }
        if (filter.owner() != null) {
            when("i.benefit_owner_id = :owner", "owner", filter.owner());
        }
        if (filter.feeFunded() != null) {
            conditions.add(filter.feeFunded() ? "i.fee_funded" : "not i.fee_funded");
        }
        if (filter.attained() != null) {
            conditions.add(filter.attained().condition());
        }
        if (filter.overdue()) {
            when(
                    "i.id = any(array(select distinct initiative_id from task where due_at < :today))",
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
        return " from initiative i" + joins + " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
