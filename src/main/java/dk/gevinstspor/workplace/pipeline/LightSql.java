package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.LightPolicy;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;

/** The traffic lights of initiatives {@code i} as SQL: ranks from 0 (nothing known) to 3 (red). */
public final class LightSql {

    /** After this an answer that is still missing counts as no benefit: the status report's rule. */
    private static final int DAYS_TO_ANSWER = 14;

    /** Joins {@code s}, which both lights read. */
    public static final String STANDING = " left join initiative_standing s on s.initiative_id = i.id";

    /** Joins {@code lp}, which both lights read. */
    public static final String POLICY = """
            left join lateral (select yellow_months, red_months, benefits_red from light_policy
                where programme_id = i.programme_id and valid_from <= :day
                order by valid_from desc, id desc limit 1) lp on true""";

    /** The plan frozen at the last gate. */
    private static final String PLANNED = "coalesce(s.planned_go_live, i.planned_go_live)";

    /** {@link LightPolicy#time}; closed or set aside before it went live, it is not late. */
    public static final String TIME = """
            case when %1$s is null or i.go_live_on is null
                    and i.stage in ('PARKED', 'STOPPED', 'REJECTED', 'RETIRED') then 0
                when coalesce(i.go_live_on, :day)
                    > %1$s + make_interval(months => coalesce(lp.red_months, :redMonths)) then 3
                when coalesce(i.go_live_on, :day)
                    < %1$s + make_interval(months => coalesce(lp.yellow_months, :yellowMonths)) then 1
                else 2 end""".formatted(PLANNED);

    /** Of the latest follow-up that is answered or long over. */
    private static final String EXPECTED = """
            coalesce(case when s.unanswered_at[1] < :answerBy
                then (select u.fte from unnest(s.unanswered_at, s.unanswered_expected) with ordinality u (at, fte, k)
                    where u.at < :answerBy order by u.k desc limit 1)
                else s.expected end, 0)""";

    /** {@link LightPolicy#benefits} */
    public static final String BENEFITS = """
            case when %1$s = 0 then 0
                when s.confirmed < %1$s - round(%1$s * coalesce(lp.benefits_red, :benefitsRed), 4) then 3
                when s.confirmed < %1$s then 2
                else 1 end""".formatted(EXPECTED);

    private LightSql() {}

    /** The name of a light by its rank: the worse, the higher. */
    public static String named(String rank) {
        return "(array['NONE', 'GREEN', 'YELLOW', 'RED'])[1 + " + rank + "]";
    }

    /** What the lights compare with. */
    public static Map<String, Object> parameters(LocalDate day) {
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
}
