package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomyFollowUp.Line;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One figure of one year of an initiative, or of the programme by itself, from the facts that were valid on a day. */
record FollowUpRow(
        String what,
        @Nullable UUID initiativeId,
        @Nullable Integer number,
        @Nullable String title,
        boolean feeFunded,
        boolean approved,
        boolean closed,
        int year,
        Money amount) {

    /**
     * An initiative is followed up against the version that gate 2 was passed with; the newest one until then. What the
     * programme spends itself has no initiative: its budget is what the programme's case has besides development. The
     * scope says whose figures.
     */
    private static final String FIGURES = """
            with {shown}
            approved as (
                select distinct on (f.initiative_id) f.initiative_id, f.case_id
                from case_freeze f join economic_case c on c.id = f.case_id
                where c.programme_id = :programme {f.scope} and f.gate = 2
                  and f.valid_from <= :day and f.recorded_at < :known
                order by f.initiative_id, f.seq desc),
            newest as (
                select distinct on (initiative_id) initiative_id, id as case_id from economic_case
                where programme_id = :programme and initiative_id is not null
                  {scope} and valid_from <= :day and recorded_at < :known
                order by initiative_id, seq desc),
            figures as (
                select 'BUDGET' as what, n.initiative_id, l.year, l.amount
                from newest n left join approved a using (initiative_id)
                join case_line l on l.case_id = coalesce(a.case_id, n.case_id) and l.kind = 'IMPLEMENTATION'
                union all
                select 'SPENT', initiative_id, extract(year from valid_from)::int, amount from spending
                where programme_id = :programme {scope} and kind <> 'OPERATION'
                  and valid_from <= :day and recorded_at < :known
                union all
                select 'FORECAST', initiative_id, year, amount
                from (select distinct on (initiative_id, year) initiative_id, year, amount from forecast
                      where programme_id = :programme {scope} and valid_from <= :day
                        and recorded_at < :known
                      order by initiative_id, year, seq desc) latest),
            closed as (
                select e.initiative_id from stage_entry e join initiative i on i.id = e.initiative_id
                where i.programme_id = :programme {e.scope}
                  and e.stage in (:closed)
                  and e.valid_from <= :day and e.recorded_at < :known
                  and not exists (select 1 from stage_entry later where later.initiative_id = e.initiative_id
                                  and later.seq > e.seq
                                    and later.valid_from <= :day and later.recorded_at < :known))
            select f.what, f.initiative_id, i.number, i.title, coalesce(i.fee_funded, false) as fee_funded,
                   a.case_id is not null as approved, c.initiative_id is not null as closed, f.year,
                   sum(f.amount) as amount
            from figures f
            left join initiative i on i.id = f.initiative_id
            left join approved a on a.initiative_id = f.initiative_id
            left join closed c on c.initiative_id = f.initiative_id
            group by 1, 2, 3, 4, 5, 6, 7, 8 order by i.number nulls first, f.year""";

    private static final String SHOWN = """
            shown as (select initiative_id from initiative_money
                where programme_id = :programme and cardinality(years) > 0
                order by number offset :from limit :count),
            """;

    private static final String LATER = """
            shown as (select initiative_id from initiative_money where programme_id = :programme and latest > :day),
            """;

    /** The programme's own costs and those of all its initiatives. */
    static Question<FollowUpRow> all(UUID programmeId, KnownAt known) {
        return question("", "", values(programmeId, known));
    }

    static Question<FollowUpRow> one(UUID programmeId, UUID initiativeId, KnownAt known) {
        Map<String, Object> values = values(programmeId, known);
        values.put("one", initiativeId);
        return question("", "and %sinitiative_id = :one", values);
    }

    /** The programme by itself. */
    static Question<FollowUpRow> own(UUID programmeId, KnownAt known) {
        return question("", "and %sinitiative_id is null", values(programmeId, known));
    }

    /** Of the initiatives with figures, by number. */
    static Question<FollowUpRow> page(UUID programmeId, KnownAt known, int from, int count) {
        Map<String, Object> values = values(programmeId, known);
        values.put("from", from);
        values.put("count", count);
        return question(SHOWN, "and %sinitiative_id in (select initiative_id from shown)", values);
    }

    /** Of the initiatives whose kept sums have a fact of a day to come in them. */
    static Question<FollowUpRow> withLaterFacts(UUID programmeId, KnownAt known) {
        return question(LATER, "and %sinitiative_id in (select initiative_id from shown)", values(programmeId, known));
    }

    private static Map<String, Object> values(UUID programmeId, KnownAt known) {
        Map<String, Object> values = new HashMap<>();
        values.put("programme", programmeId);
        values.put("day", known.day());
        values.put("known", known.timestamp());
        values.put("closed", TargetWatch.CLOSED);
        return values;
    }

    /** @param scope a condition, with a place for the name of the table */
    private static Question<FollowUpRow> question(String shown, String scope, Map<String, ?> values) {
        String sql = FIGURES.replace("{shown}", shown)
                .replace("{f.scope}", scope.formatted("f."))
                .replace("{e.scope}", scope.formatted("e."))
                .replace("{scope}", scope.formatted(""));
        return Question.named(FollowUpRow.class, sql, values);
    }

    Line line(LocalDate day) {
        return new Line(
                initiativeId,
                number == null ? 0 : number,
                title == null ? "" : title,
                approved,
                feeFunded,
                closed,
                day,
                new TreeMap<>());
    }

    YearFigures figures() {
        return switch (what) {
            case "BUDGET" -> new YearFigures(amount, null, Money.ZERO);
            case "FORECAST" -> new YearFigures(Money.ZERO, amount, Money.ZERO);
            default -> new YearFigures(Money.ZERO, null, amount);
        };
    }
}
