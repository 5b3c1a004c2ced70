package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Question;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** What the {@link Directory} asks of its tables, for pages that ask it together with more. */
public final class DirectoryQuestions {

    private DirectoryQuestions() {}

    /** For {@link Directory#rolesOf}. */
    public static Question<String> roles(UUID personId, UUID programmeId) {
        return Question.of(String.class, """
                select distinct role from role_grant
                where person_id = ? and revoked_at is null and (programme_id = ? or programme_id is null)""", personId, programmeId);
    }

    /** For {@link Directory#principalsOf}. */
    public static Question<UUID> principals(UUID delegateId, LocalDate day) {
        return Question.of(UUID.class, """
                select distinct principal_id from delegation
                where delegate_id = ? and revoked_at is null and ? between from_day and until_day""", delegateId, day);
    }

    /** For {@link Directory#programme}. */
    public static Question<Programme> programme(UUID id) {
        return Question.of(Programme.class, "select * from programme where id = ?", id);
    }

    /** For {@link Directory#unit}. */
    public static Question<Unit> unit(UUID id) {
        return Question.of(
                Unit.class, "select id, parent_id, kind, name, head_id, staffing from current_unit where id = ?", id);
    }

    /** For {@link Directory#budgetLines}. */
    public static Question<BudgetLine> budgetLines(UUID programmeId) {
        return Question.of(
                BudgetLine.class,
                "select id, programme_id, unit_id, account, text from budget_line where programme_id = ? order by account",
                programmeId);
    }

    /** For {@link Directory#rates}. */
    public static Question<RateOnDay> rates(UUID programmeId, Collection<LocalDate> days) {
        return Question.of(RateOnDay.class, """
                select d.day, r.name, r.amount, r.price_level, r.valid_from
                from unnest(cast(? as date[])) d (day) cross join lateral (
                    select * from fte_rate where programme_id = ? and values_savings
                    order by valid_from > d.day, abs(valid_from - d.day), id desc limit 1) r""", days.stream().distinct().toList(), programmeId);
    }

    /** For {@link Directory#savingsTarget}: the stated total of a year, or the sum of its departments when none is stated. */
    public static Question<YearTarget> targets(UUID programmeId, Instant known) {
        return Question.of(YearTarget.class, """
                select year, coalesce(sum(fte) filter (where department_id is null), sum(fte)) as fte
                from (select distinct on (year, department_id) year, department_id, fte from savings_target
                    where programme_id = ? and recorded_at < ?
                    order by year, department_id, id desc) newest group by year""", programmeId, Timestamp.from(known));
    }

    /** The rate of a day. */
    public record RateOnDay(LocalDate day, String name, Money amount, PriceLevel priceLevel, LocalDate validFrom) {

        Directory.FteRate rate() {
            return new Directory.FteRate(name, amount, priceLevel, validFrom);
        }
    }

    /** Accumulated ÅV of a year. */
    public record YearTarget(int year, Fte fte) {}
}
