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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Budget, forecast and spent of the implementation, by initiative and year, from the facts that were valid on a day. */
@Service
@Transactional(readOnly = true)
public class EconomyFollowUp {

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

        YearFigures expectedIn(int year) {
            YearFigures figures = in(year);
            return closed ? new YearFigures(Money.ZERO, figures.forecast(), figures.spent()) : figures;
        }
    }

    /** What one source has of a year. */
    public record Share(Line line, YearFigures figures) {}

    /**
     * A programme's money.
     *
     * @param asOf the day the figures are of
     * @param programme against the programme's own case; what fees pay for is not in it
     * @param years of the programme and of any line
     * @param lines the programme's own costs, then its initiatives by number
     */
    public record Figures(
            LocalDate asOf, SortedMap<Integer, YearFigures> programme, List<Integer> years, List<Line> lines) {

        static Figures of(LocalDate asOf, SortedMap<Integer, YearFigures> programme, List<Line> lines) {
            TreeSet<Integer> years = new TreeSet<>(programme.keySet());
            lines.forEach(line -> years.addAll(line.years.keySet()));
            return new Figures(asOf, programme, List.copyOf(years), lines);
        }

        /** To be kept by who shows no initiative. */
        public Figures withoutLines() {
            return new Figures(asOf, programme, years, List.of());
        }

        public YearFigures in(int year) {
            return programme.getOrDefault(year, YearFigures.NONE);
        }

        /** All years: those to come cost their budget while nobody has said otherwise. */
        public YearFigures total() {
            return YearFigures.whole(programme, asOf);
        }

        /** By year, as {@link #total} adds them. */
        public SortedMap<Integer, YearFigures> counted() {
            return YearFigures.counted(programme, asOf);
        }

        /** What each source has of a year's forecast and spending, as {@link #in} adds them; the budget is the case's. */
        public List<Share> shares(int year) {
            List<Line> sources = lines.stream().filter(line -> !line.feeFunded).toList();
            List<YearFigures> counted = YearFigures.counted(
                    year, sources.stream().map(line -> line.expectedIn(year)).toList(), asOf);
            return IntStream.range(0, sources.size())
                    .mapToObj(i -> new Share(sources.get(i), counted.get(i)))
                    .toList();
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
        List<Line> lines = lines(FollowUpRow.all(programmeId, known), own, day);
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
        return Figures.of(day, programme, lines);
    }

    /** One initiative, or the programme by itself. */
    Line of(CaseSubject subject, LocalDate day) {
        KnownAt known = KnownAt.endOf(day);
        UUID programme = subject.programmeId();
        List<Line> lines = subject.isInitiative()
                ? lines(FollowUpRow.one(programme, subject.id(), known), Optional.empty(), day)
                : lines(FollowUpRow.own(programme, known), cases.approvedOfProgramme(programme, known), day);
        return lines.stream()
                .findFirst()
                .orElseGet(() -> new Line(
                        subject.initiativeId(), 0, subject.label(), false, false, false, day, new TreeMap<>()));
    }

    /** For {@link #of} of an initiative. */
    static Question<?> question(Initiative initiative, LocalDate day) {
        return FollowUpRow.one(initiative.programmeId(), initiative.id(), KnownAt.endOf(day));
    }

    /** @param own the programme's own case, if its costs are among those asked for */
    List<Line> lines(Question<FollowUpRow> asked, Optional<EconomicCase> own, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        Map<String, Line> byId = new HashMap<>();
        for (FollowUpRow row : questions.ask(asked)) {
            Line line = byId.computeIfAbsent(String.valueOf(row.initiativeId()), id -> {
                Line first = row.line(day);
                lines.add(first);
                return first;
            });
            line.years.merge(row.year(), row.figures(), YearFigures::with);
        }
        SortedMap<Integer, YearFigures> ownBudget = ownBudget(own);
        if (!ownBudget.isEmpty() && (lines.isEmpty() || lines.get(0).initiativeId != null)) {
            lines.add(0, Line.own(day));
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
}
