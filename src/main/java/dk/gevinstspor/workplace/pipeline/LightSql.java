package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.organisation.LightPolicy;
import java.time.LocalDate;
import java.util.Map;

/**
 * The traffic lights of initiatives {@code i} on a day as SQL: ranks from 0 (nothing known) to 3 (red). The rules are the
 * database's functions, which say the same as {@link LightPolicy}; by them it also keeps the days on which a light turns.
 */
public final class LightSql {

    /** Joins {@code s}, where an initiative stands. */
    static final String STANDING = " left join initiative_standing s on s.initiative_id = i.id";

    /** Joins what both lights read. */
    public static final String JUDGED = STANDING + """
             cross join lateral light_policy_on(i.programme_id, :day) lp
            cross join lateral (select expected_on(s.unanswered_at, s.unanswered_expected, s.expected, :day) as fte offset 0) ex""";

    /** Against the plan frozen at the last gate. */
    public static final String TIME = named("time_light(coalesce(s.planned_go_live, i.planned_go_live), i.go_live_on,"
            + " i.stage, :day, lp.yellow_months, lp.red_months)");

    /** Of the latest follow-up that is answered or long over. */
    public static final String BENEFITS = named("benefit_light(ex.fte, s.confirmed, lp.benefits_red)");

    /** What the database keeps of the worse light, {@code l}: the row of the day. */
    static final String KEPT = "l.light = :light and l.from_day <= :day and l.until_day > :day";

    private LightSql() {}

    /** The name of a light by its rank: the worse, the higher. */
    private static String named(String rank) {
        return "(array['NONE', 'GREEN', 'YELLOW', 'RED'])[1 + " + rank + "]";
    }

    /** What the lights compare with. */
    public static Map<String, Object> parameters(LocalDate day) {
        return Map.of("day", day);
    }
}
