package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomyFollowUp.Figures;
import dk.gevinstspor.economy.EconomyFollowUp.Line;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A programme's money page by page: the sums are kept, only a page's lines are read. The figures are those of
 * {@link EconomyFollowUp} on the same day.
 */
@Service
@Transactional(readOnly = true)
class EconomyPages {

    /** Initiatives of a page, each with its years. */
    static final int SIZE = 50;

    private final Questions questions;
    private final Cases cases;
    private final EconomyFollowUp followUp;

    EconomyPages(Questions questions, Cases cases, EconomyFollowUp followUp) {
        this.questions = questions;
        this.cases = cases;
        this.followUp = followUp;
    }

    /**
     * One page of a programme's money.
     *
     * @param figures the programme's sums, and the lines of the page only
     * @param number from 1
     */
    record Page(Figures figures, int number, int pages) {}

    /** @param wanted from 1; the last one when there are fewer */
    Page of(UUID programmeId, LocalDate day, int wanted) {
        KnownAt known = KnownAt.endOf(day);
        Question<FollowUpRow> ownCosts = FollowUpRow.own(programmeId, known);
        Question<MoneyOfYear> sums = MoneyOfYear.question(programmeId, day);
        questions.askAhead(List.of(ownCosts, sums, Cases.approvedQuestion(programmeId, known)));
        List<MoneyOfYear> kept = questions.ask(sums);
        Optional<EconomicCase> ownCase = cases.approvedOfProgramme(programmeId, known);
        List<Line> own = followUp.lines(ownCosts, ownCase, day);
        int all = own.size() + kept.stream().mapToInt(MoneyOfYear::begun).sum();
        int pages = Math.max(1, (all + SIZE - 1) / SIZE);
        int number = Math.max(1, Math.min(wanted, pages));
        List<Line> lines = new ArrayList<>(number == 1 ? own : List.of());
        int from = (number - 1) * SIZE + lines.size() - own.size();
        Question<FollowUpRow> shown = FollowUpRow.page(programmeId, known, from, SIZE - lines.size());
        lines.addAll(followUp.lines(shown, Optional.empty(), day));
        return new Page(
                Figures.of(day, programme(kept, added(kept, own, programmeId, known), ownCase, day), lines),
                number,
                pages);
    }

    /** Lines whose sums are not kept for that day: the programme's own, and those with a fact of a day to come. */
    private List<Line> added(List<MoneyOfYear> kept, List<Line> own, UUID programmeId, KnownAt known) {
        List<Line> added = new ArrayList<>(own);
        if (kept.stream().anyMatch(year -> year.later() > 0)) {
            followUp.lines(FollowUpRow.withLaterFacts(programmeId, known), Optional.empty(), known.day()).stream()
                    .filter(line -> !line.feeFunded())
                    .forEach(added::add);
        }
        return added;
    }

    private static SortedMap<Integer, YearFigures> programme(
            List<MoneyOfYear> kept, List<Line> added, Optional<EconomicCase> ownCase, LocalDate day) {
        SortedMap<Integer, MoneyOfYear> byYear = new TreeMap<>();
        kept.stream().filter(year -> year.initiatives() > 0).forEach(year -> byYear.put(year.year(), year));
        SortedSet<Integer> years = new TreeSet<>(byYear.keySet());
        added.forEach(line -> years.addAll(line.years().keySet()));
        ownCase.ifPresent(found -> years.addAll(found.years()));
        SortedMap<Integer, YearFigures> programme = new TreeMap<>();
        for (int year : years) {
            List<YearFigures> others =
                    added.stream().map(line -> line.expectedIn(year)).toList();
            MoneyOfYear found = byYear.get(year);
            YearFigures used = found == null ? YearFigures.ofYear(year, others, day) : found.with(others, day);
            Money budget = ownCase.map(its -> its.implementation(year)).orElse(Money.ZERO);
            programme.put(year, new YearFigures(budget, used.forecast(), used.spent()));
        }
        return programme;
    }
}
