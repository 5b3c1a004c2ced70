package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The sums of a programme's initiatives in a year, t.kr., as the database keeps them with the facts: without those that have
 * a fact of a later day, and without those paid for by fees.
 *
 * @param initiatives how many have figures in it
 * @param begun how many have no figures of an earlier year, these counting all
 * @param later how many have a fact of a later day
 * @param forecasts how many have a forecast
 * @param expected at least: what has no forecast as it is spent
 * @param orBudget the same, what has no forecast at its budget
 */
record MoneyOfYear(
        int year, int initiatives, int begun, int later, int forecasts, Money spent, Money expected, Money orBudget) {

    static Question<MoneyOfYear> question(UUID programmeId, LocalDate day) {
        return Question.of(MoneyOfYear.class, """
                select year, coalesce(sum(initiatives) filter (where not fee_funded), 0) as initiatives,
                       sum(begun) as begun, sum(later) as later,
                       coalesce(sum(forecasts) filter (where not fee_funded), 0) as forecasts,
                       coalesce(sum(spent) filter (where not fee_funded), 0) as spent,
                       coalesce(sum(expected) filter (where not fee_funded), 0) as expected,
                       coalesce(sum(or_budget) filter (where not fee_funded), 0) as or_budget
                from (select fee_funded, year, initiatives, begun, 0 as later, forecasts, spent, expected, or_budget
                      from programme_money where programme_id = ?
                      union all
                      select m.fee_funded, y.year, -1, 0, 1, -y.forecasts, -y.spent, -y.expected, -y.or_budget
                      from initiative_money m cross join lateral unnest(m.years) y
                      where m.programme_id = ? and m.latest > ?) kept
                group by year order by year""", programmeId, programmeId, day);
    }

    /** With those of others: the rule is that of {@link YearFigures#ofYear}. */
    YearFigures with(List<YearFigures> others, LocalDate day) {
        boolean forecasted = forecasts > 0 || others.stream().anyMatch(other -> other.forecast() != null);
        boolean atBudget = forecasted && year >= day.getYear();
        YearFigures ours = new YearFigures(Money.ZERO, forecasted ? atBudget ? orBudget : expected : null, spent);
        return others.stream().map(other -> atBudget ? other.orBudget() : other).reduce(ours, YearFigures::plus);
    }
}
