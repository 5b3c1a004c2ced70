package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.LightPolicy;
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

    /** After this an answer that is still missing counts as no benefit: the status report's rule. */
    private static final int DAYS_TO_ANSWER = 14;

    static final String STANDING = " left join initiative_standing s on s.initiative_id = i.id";

    static final String POLICY = """
            left join lateral (select yellow_months, red_months, benefits_red from light_policy
                where programme_id = i.programme_id and valid_from <= :day
                order by valid_from desc, id desc limit 1) lp on true""";

    /** {@link LightPolicy#time}; closed or set aside before it went live, it is not late. */
    static final String TIME_LIGHT = """
            case when i.planned_go_live is null or i.go_live_on is null
                    and i.stage in ('PARKED', 'STOPPED', 'REJECTED', 'RETIRED') then 0
                when coalesce(i.go_live_on, :day)
                    > i.planned_go_live + make_interval(months => coalesce(lp.red_months, :redMonths)) then 3
                when coalesce(i.go_live_on, :day)
                    < i.planned_go_live + make_interval(months => coalesce(lp.yellow_months, :yellowMonths)) then 1
                else 2 end""";

    private static final String EXPECTED =
            "coalesce(case when s.asked_at < :answerBy then s.expected_when_late else s.expected end, 0)";

    /** {@link LightPolicy#benefits} */
    static final String BENEFIT_LIGHT = """
            case when %1$s = 0 then 0
                when s.confirmed < %1$s - round(%1$s * coalesce(lp.benefits_red, :benefitsRed), 4) then 3
                when s.confirmed < %1$s then 2
                else 1 end""".formatted(EXPECTED);

    private static final String UNIT_AND_BELOW = """
            i.unit_id = any(array(with recursive below (id) as (
                values (cast(:department as uuid))
                union select u.id from current_unit u join below b on u.parent_id = b.id
            ) select id from below))""";

    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    PipelineSql(PipelineFilter filter, Reach reach, LocalDate day) {
        Light light = filter.light();
        conditions.add(reach.condition("i"));
        parameters.putAll(reach.parameters());
        parameters.putAll(lights(day));
        if (light != null || filter.technology() != null || filter.attained() != null) {
            joins.append(STANDING);
        }
        if (light != null) {
            joins.append(' ').append(POLICY);
            when(named("greatest(%s, %s)".formatted(TIME_LIGHT, BENEFIT_LIGHT)) + " = :light", "light", light.name());
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
                    "exists (select from task t where t.initiative_id = i.id and t.due_at < :today)",
                    "today",
                    Timestamp.from(day.atStartOfDay(Zone.COPENHAGEN).toInstant()));
        }
    }

    /** A light by its rank: the worse, the higher. */
    static String named(String rank) {
        return "(array['NONE', 'GREEN', 'YELLOW', 'RED'])[1 + " + rank + "]";
    }

    private void when(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** What the lights compare with. */
    static Map<String, Object> lights(LocalDate day) {
        LightPolicy usual = LightPolicy.DEFAULT;
        return Map.of(
                "day",
                day,
                "yellowMonths",
                usual.yellowMonths(),
                "redMonths",
                usual.redMonths(),
                "benefitsRed",
                usual.benefitsRed(),
                "answerBy",
                Timestamp.from(day.minusDays(DAYS_TO_ANSWER - 1L)
                        .atStartOfDay(Zone.COPENHAGEN)
                        .toInstant()));
    }

    /** {@code from … where …}, of the initiatives {@code i}. */
    String from() {
        return " from initiative i" + joins + " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
