package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Budget, forecast and spent of the implementation, by initiative and year, from the facts that were valid on a day. */
@Service
@Transactional(readOnly = true)
public class EconomyFollowUp {

    /**
     * An initiative is followed up against the version that gate 2 was passed with; the newest one until then. What the
     * programme spends itself has no initiative: its budget is what the programme's case has besides development.
     */
    private static final String FIGURES = """
            with approved as (
                select distinct on (f.initiative_id) f.initiative_id, f.case_id
                from case_freeze f join economic_case c on c.id = f.case_id
                where c.programme_id = :programme and (:all or f.initiative_id = :one) and f.gate = 2
                  and f.valid_from <= :day and f.recorded_at < :known
                order by f.initiative_id, f.seq desc),
            newest as (
                select distinct on (initiative_id) initiative_id, id as case_id from economic_case
                where programme_id = :programme and initiative_id is not null
                    and (:all or initiative_id = :one) and valid_from <= :day
                    and recorded_at < :known
                order by initiative_id, seq desc),
            figures as (
                select 'BUDGET' as what, n.initiative_id, l.year, l.amount
                from newest n left join approved a using (initiative_id)
                join case_line l on l.case_id = coalesce(a.case_id, n.case_id) and l.kind = 'IMPLEMENTATION'
                union all
                select 'SPENT', initiative_id, extract(year from valid_from)::int, amount from spending
                where programme_id = :programme and (:all or initiative_id = :one) and kind <> 'OPERATION'
                  and valid_from <= :day and recorded_at < :known
                union all
                select 'FORECAST', initiative_id, year, amount
                from (select distinct on (initiative_id, year) initiative_id, year, amount from forecast
                      where programme_id = :programme and (:all or initiative_id = :one) and valid_from <= :day
                        and recorded_at < :known
                      order by initiative_id, year, seq desc) latest),
            closed as (
                select e.initiative_id from stage_entry e join initiative i on i.id = e.initiative_id
                where i.programme_id = :programme and (:all or i.id = :one)
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

    private final Questions questions;
    private final Cases cases;

    EconomyFollowUp(Questions questions, Cases cases) {
        this.questions = questions;
        this.cases = cases;
    }

    /**
     * What one initiative, or the programme by itself, costs.
     *
     * @param initiativeId null for the programme's own costs
     * @param number 0 for the programme's own costs
     * @param title empty for the programme's own costs
     * @param approved whether gate 2 has been passed; until then the budget is a proposal
     * @param closed whether it was stopped, rejected or retired by then: the budget of years to come is not expected
     */
    public record Line(
            @Nullable UUID initiativeId,
            int number,
            String title,
            boolean approved,
            boolean feeFunded,
            boolean closed,
            LocalDate asOf,
            SortedMap<Integer, YearFigures> years) {

        static Line own(LocalDate day) {
            return new Line(null, 0, "", false, false, false, day, new TreeMap<>());
        }

        public YearFigures in(int year) {
            return years.getOrDefault(year, YearFigures.NONE);
        }

        /** All years: those to come cost their budget while nobody has said otherwise. */
        public YearFigures total() {
            return YearFigures.whole(years, asOf);
        }

        private YearFigures expectedIn(int year) {
            YearFigures figures = in(year);
            return closed ? new YearFigures(Money.ZERO, figures.forecast(), figures.spent()) : figures;
        }
    }

    /**
     * A programme's money.
     *
     * @param asOf the day the figures are of
     * @param programme against the programme's own case; what fees pay for is not in it
     * @param lines the programme's own costs, then its initiatives by number
     */
    public record Figures(LocalDate asOf, SortedMap<Integer, YearFigures> programme, List<Line> lines) {

        public YearFigures in(int year) {
            return programme.getOrDefault(year, YearFigures.NONE);
        }

        /** All years: those to come cost their budget while nobody has said otherwise. */
        public YearFigures total() {
            return YearFigures.whole(programme, asOf);
        }

        public List<Integer> years() {
            TreeSet<Integer> years = new TreeSet<>(programme.keySet());
            lines.forEach(line -> years.addAll(line.years.keySet()));
            return List.copyOf(years);
        }
    }

    /** In one statement and those of the programme's case, however many initiatives there are. */
    public Figures of(UUID programmeId, LocalDate day) {
        return of(programmeId, KnownAt.endOf(day));
    }

    /** As it was known at a moment. */
    public Figures of(UUID programmeId, KnownAt known) {
        LocalDate day = known.day();
        Optional<EconomicCase> own = cases.approvedOfProgramme(programmeId, known);
        List<Line> lines = lines(programmeId, own, known, null);
        List<Line> ownMoney = lines.stream().filter(line -> !line.feeFunded).toList();
        TreeSet<Integer> years = new TreeSet<>();
        ownMoney.forEach(line -> years.addAll(line.years.keySet()));
        own.ifPresent(found -> years.addAll(found.years()));
        SortedMap<Integer, YearFigures> programme = new TreeMap<>();
        for (int year : years) {
            YearFigures used = YearFigures.ofYear(
                    year, ownMoney.stream().map(line -> line.expectedIn(year)).toList(), day);
            Money budget = own.map(found -> found.implementation(year)).orElse(Money.ZERO);
            programme.put(year, new YearFigures(budget, used.forecast(), used.spent()));
        }
        return new Figures(day, programme, lines);
    }

    /** One initiative, or the programme by itself. */
    Line of(CaseSubject subject, LocalDate day) {
        KnownAt known = KnownAt.endOf(day);
        Optional<EconomicCase> own =
                subject.isInitiative() ? Optional.empty() : cases.approvedOfProgramme(subject.programmeId(), known);
        return lines(subject.programmeId(), own, known, subject.initiativeId()).stream()
                .filter(line ->
                        subject.isInitiative() ? subject.id().equals(line.initiativeId) : line.initiativeId == null)
                .findFirst()
                .orElseGet(() -> new Line(
                        subject.initiativeId(), 0, subject.label(), false, false, false, day, new TreeMap<>()));
    }

    /** For {@link #of} of an initiative. */
    static Question<?> question(Initiative initiative, LocalDate day) {
        return question(initiative.programmeId(), KnownAt.endOf(day), initiative.id());
    }

    private static Question<Row> question(UUID programmeId, KnownAt known, @Nullable UUID one) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("programme", programmeId);
        values.put("day", known.day());
        values.put("known", known.timestamp());
        values.put("all", one == null);
        values.put("one", one);
        values.put("closed", TargetWatch.CLOSED);
        return Question.named(Row.class, FIGURES, values);
    }

    /**
     * @param own the programme's own case
     * @param one initiative, or null for all of them and the programme's own costs
     */
    private List<Line> lines(UUID programmeId, Optional<EconomicCase> own, KnownAt known, @Nullable UUID one) {
        List<Row> rows = questions.ask(question(programmeId, known, one));
        List<Line> lines = new ArrayList<>();
        Map<String, Line> byId = new HashMap<>();
        for (Row row : rows) {
            Line line = byId.computeIfAbsent(String.valueOf(row.initiativeId), id -> {
                Line first = row.line(known.day());
                lines.add(first);
                return first;
            });
            line.years.merge(row.year, row.figures(), YearFigures::with);
        }
        SortedMap<Integer, YearFigures> ownBudget = ownBudget(own);
        if (!ownBudget.isEmpty() && (lines.isEmpty() || lines.get(0).initiativeId != null)) {
            lines.add(0, Line.own(known.day()));
        }
        if (!lines.isEmpty() && lines.get(0).initiativeId == null) {
            ownBudget.forEach((year, budget) -> lines.get(0).years.merge(year, budget, YearFigures::with));
        }
        return lines;
    }

    /** Only a case that says what its development is also says what the programme spends besides it. */
    private SortedMap<Integer, YearFigures> ownBudget(Optional<EconomicCase> own) {
        List<CaseLine> lines = own.map(EconomicCase::lines)
                .filter(found -> found.stream().anyMatch(CaseLine::isDevelopment))
                .orElse(List.of());
        SortedMap<Integer, YearFigures> budget = new TreeMap<>();
        lines.stream()
                .filter(line -> !line.isPermanent() && !line.isDevelopment())
                .flatMap(line -> line.amounts().entrySet().stream())
                .forEach(amount -> budget.merge(
                        amount.getKey(), new YearFigures(amount.getValue(), null, Money.ZERO), YearFigures::with));
        return budget;
    }

    /** Of a year. */
    record Row(
            String what,
            @Nullable UUID initiativeId,
            @Nullable Integer number,
            @Nullable String title,
            boolean feeFunded,
            boolean approved,
            boolean closed,
            int year,
            Money amount) {

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
}
