package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.StatedFte;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The initiatives' intervals of årsværk, added, hold what the proposal promises: their middle is not below it. */
final class IntervalSum implements CaseRule {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Vocabulary SUM = Vocabulary.of("^\\s*(?:i alt|sum|total)\\b");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        List<StatedFte> cells = proposal.proposal().benefits().stream()
                .filter(benefit -> benefit.origin() == StatedFte.Origin.CELL)
                .filter(benefit -> !SUM.isIn(benefit.text()))
                .toList();
        cells.stream()
                .filter(each -> each.low().isMoreThan(each.high()))
                .forEach(each -> findings.add(upsideDown(each)));
        if (cells.stream().filter(each -> each.low().isLessThan(each.high())).count() > 1) {
            compare(proposal, cells, findings);
        }
        return findings;
    }

    private void compare(Examined proposal, List<StatedFte> intervals, List<Finding> findings) {
        BigDecimal low = intervals.stream()
                .map(StatedFte::low)
                .reduce(Fte.ZERO, Fte::plus)
                .value();
        BigDecimal high = intervals.stream()
                .map(StatedFte::high)
                .reduce(Fte.ZERO, Fte::plus)
                .value();
        BigDecimal middle = low.add(high).divide(TWO);
        promise(proposal)
                .filter(promised -> middle.compareTo(promised.fte()) < 0)
                .ifPresent(promised -> findings.add(new Finding(
                        name(),
                        high.compareTo(promised.fte()) < 0 ? Severity.ERROR : Severity.WARNING,
                        promised.place(),
                        promised.raw(),
                        Said.of("unit.fte", middle),
                        Said.of(
                                "IntervalSum.how",
                                BigDecimal.valueOf(intervals.size()),
                                low,
                                high,
                                middle,
                                promised.fte()),
                        Said.of("IntervalSum.suggestion"))));
        claims(proposal, intervals.size())
                .filter(claim -> !claim.agrees(low, high))
                .forEach(claim -> findings.add(new Finding(
                        name(),
                        Severity.ERROR,
                        claim.sentence().place(),
                        claim.range().raw(),
                        Said.of("unit.ftes", low, high),
                        Said.of("IntervalSum.how.claim", BigDecimal.valueOf(intervals.size()), low, high),
                        Said.of("IntervalSum.suggestion"))));
    }

    private record Promise(BigDecimal fte, Place place, String raw) {}

    /** What the savings' lines name, or their greatest year at a rate that gives it exactly. */
    private static Optional<Promise> promise(Examined proposal) {
        List<EconomyRow> savings = proposal.lines(row -> row.kind() == Kind.SAVING);
        List<EconomyRow> named = savings.stream()
                .filter(row -> FteTimesRate.fte(row.label()).isPresent())
                .toList();
        if (!named.isEmpty()) {
            BigDecimal sum = named.stream()
                    .map(row -> FteTimesRate.fte(row.label()).orElseThrow().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Optional.of(new Promise(sum, named.get(0).place(), Formula.figure(sum) + " ÅV"));
        }
        return savings.size() == 1 && proposal.rates().areKnown() ? steady(proposal, savings.get(0)) : Optional.empty();
    }

    private static Optional<Promise> steady(Examined proposal, EconomyRow saving) {
        return saving.amounts().values().stream()
                .min(Comparator.comparing(cell -> cell.amount().thousands()))
                .filter(cell -> cell.amount().thousands().signum() < 0)
                .map(cell -> new Promise(
                        Tolerance.divide(
                                cell.amount().thousands().negate(),
                                proposal.rates().all().findFirst().orElseThrow()),
                        cell.place(),
                        cell.raw().strip()));
    }

    private record Claim(Sentence sentence, Quantity range) {

        boolean agrees(BigDecimal low, BigDecimal high) {
            return Tolerance.same(range.low(), low, range.step()) && Tolerance.same(range.high(), high, range.step());
        }
    }

    /** Intervals of årsværk in a sentence about as many initiatives as the table has. */
    private static Stream<Claim> claims(Examined proposal, int initiatives) {
        return proposal.sentences().stream()
                .filter(sentence -> sentence.of(Quantity.Kind.CASES)
                        .anyMatch(count ->
                                !count.isInterval() && count.value().compareTo(BigDecimal.valueOf(initiatives)) == 0))
                .flatMap(sentence -> sentence.of(Quantity.Kind.FTE)
                        .filter(Quantity::isInterval)
                        .map(range -> new Claim(sentence, range)));
    }

    private Finding upsideDown(StatedFte interval) {
        return new Finding(
                name(),
                Severity.ERROR,
                interval.place(),
                interval.raw(),
                Said.of("unit.ftes", interval.high().value(), interval.low().value()),
                Said.of(
                        "IntervalSum.how.upsidedown",
                        interval.low().value(),
                        interval.high().value()),
                Said.of("SameRange.suggestion"));
    }
}
