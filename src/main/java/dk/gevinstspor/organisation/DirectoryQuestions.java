package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Question;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the {@link Directory} asks of its tables, for pages that ask it together with more. */
public final class DirectoryQuestions {

    static final String PERSON =
            "select p.id, p.name, p.email, p.language, p.unit_id, p.disabled_at is null as enabled from person p ";

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

    /**
     * For {@link Directory#names}, ahead of whoever asks: of everybody whom the query finds.
     *
     * @param people a query of ids, with {@code :id} for what it is about
     */
    public static Question<Named> named(String people, UUID id) {
        return Question.named(
                Named.class, "select id, name from person where id in (" + people + ")", Map.of("id", id));
    }

    /** For {@link Directory#names}. */
    public static Question<Named> names(Collection<UUID> people) {
        return Question.of(Named.class, "select id, name from person where id = any(?)", Set.copyOf(people));
    }

    /** For {@link Directory#heldBy}. */
    public static Question<Directory.HeldRole> held(Collection<UUID> people) {
        return Question.of(Directory.HeldRole.class, """
                select distinct p.id as programme_id, g.role, w.party from role_grant g
                join programme p on g.programme_id = p.id or g.programme_id is null
                left join works_for w on w.person_id = g.person_id and w.programme_id = p.id
                where g.person_id = any(?) and g.revoked_at is null""", Set.copyOf(people));
    }

    /** For {@link Directory#findPerson}. */
    public static Question<Person> person(UUID id) {
        return Question.of(Person.class, PERSON + "where p.id = ?", id);
    }

    /** For {@link Directory#people}. */
    public static Question<Person> people() {
        return Question.of(Person.class, PERSON + "where p.disabled_at is null order by p.name, p.id");
    }

    /** For {@link Directory#peopleIn}. */
    public static List<Question<?>> holders(UUID programmeId, Role role) {
        return List.of(holding(programmeId, role), parties(programmeId));
    }

    static Question<Person> holding(UUID programmeId, Role role) {
        return Question.of(Person.class, PERSON + """
                where p.disabled_at is null and exists (
                    select from role_grant g
                    where g.person_id = p.id and g.role = ? and g.revoked_at is null
                      and (g.programme_id = ? or g.programme_id is null))
                order by p.name, p.id""", role.name(), programmeId);
    }

    static Question<WorksFor> parties(UUID programmeId) {
        return Question.of(
                WorksFor.class, "select person_id, party from works_for where programme_id = ?", programmeId);
    }

    /** For all that is asked of today's units. */
    public static Question<Unit> units(LocalDate day) {
        return Question.of(Unit.class, """
                select unit_id as id, parent_id, kind, name, head_id, staffing from unit_version
                where valid_from <= ? and (valid_to is null or valid_to > ?)""", day, day);
    }

    /** For {@link Directory#programme}. */
    public static Question<Programme> programme(UUID id) {
        return Question.of(Programme.class, "select * from programme where id = ?", id);
    }

    /** For {@link Directory#programmes}. */
    public static Question<Programme> programmes() {
        return Question.of(Programme.class, "select * from programme order by starts_on, name, id");
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

    /** For {@link Directory#savingsTargetByDepartment}. */
    public static Question<DepartmentTarget> departmentTargets(UUID programmeId, int year, Instant known) {
        return Question.of(DepartmentTarget.class, """
                select distinct on (department_id) department_id, fte from savings_target
                where programme_id = ? and recorded_at < ? and year = ? and department_id is not null
                order by department_id, id desc""", programmeId, Timestamp.from(known), year);
    }

    /** The rate of a day. */
    public record RateOnDay(LocalDate day, String name, Money amount, PriceLevel priceLevel, LocalDate validFrom) {

        Directory.FteRate rate() {
            return new Directory.FteRate(name, amount, priceLevel, validFrom);
        }
    }

    /** What somebody is called. */
    public record Named(UUID id, String name) {}

    /** Whose people she is one of. */
    record WorksFor(UUID personId, Party party) {}

    /** Accumulated ÅV of a year. */
    public record YearTarget(int year, Fte fte) {}

    /** A department's part of them. */
    public record DepartmentTarget(UUID departmentId, Fte fte) {}
}
