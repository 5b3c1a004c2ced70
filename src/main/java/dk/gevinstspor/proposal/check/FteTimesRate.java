package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line or a sentence that names årsværk and an amount agrees with one of the rates that the document states. */
final class FteTimesRate implements CaseRule {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Vocabulary ONE =
            Vocabulary.of("\\be[tn]t?\\b[^.\\d]{0,30}årsværk", "sats", "pr\\. årsværk", "årsværkspris");
    private static final Vocabulary EQUALS = Vocabulary.of(
            "svarende til",
            "svarer (?:[a-zæøå]+ )?til",
            "hvilket giver",
            "lig med",
            " = ",
            "\\bkoster",
            "(?:effektivisering|besparelse)[a-zæøå]* (?:på|er|udgør|bliver)\\b",
            "(?:er|udgør|bliver) (?:effektivisering|besparelse)");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        if (!proposal.rates().areKnown()) {
            return findings;
        }
        Set<BigDecimal> told = new HashSet<>();
        for (EconomyTable table : proposal.proposal().economyTables()) {
            for (EconomyRow row : table.rows()) {
                if (row.kind().isLine()) {
                    fte(row.label())
                            .ifPresent(
                                    fte -> row(proposal.rates(), row, fte, told).ifPresent(findings::add));
                }
            }
        }
        int passage = -1;
        Optional<Quantity> before = Optional.empty();
        for (Sentence sentence : proposal.sentences()) {
            if (passage != sentence.passage()) {
                before = Optional.empty();
            }
            sentence(proposal, sentence, before, told).ifPresent(findings::add);
            List<Quantity> own = sentence.of(Quantity.Kind.FTE).toList();
            before = own.isEmpty() ? before : Optional.of(own.get(own.size() - 1));
            passage = sentence.passage();
        }
        return findings;
    }

    /** The årsværk that a label names, when it names one figure of them. */
    static Optional<Quantity> fte(String label) {
        List<Quantity> found = Quantities.in(label).stream()
                .filter(quantity -> quantity.kind() == Quantity.Kind.FTE)
                .toList();
        return found.size() == 1
                        && !found.get(0).isInterval()
                        && found.get(0).value().signum() > 0
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    private Optional<Finding> row(FteRates rates, EconomyRow row, Quantity fte, Set<BigDecimal> told) {
        int year = row.amounts().keySet().stream()
                .max(Comparator.comparing(
                                (Integer each) -> Examined.amount(row, each).abs())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        BigDecimal amount = Examined.amount(row, year).abs();
        if (amount.signum() == 0 || agrees(rates, fte, amount, BigDecimal.ONE) || !told.add(fte.value())) {
            return Optional.empty();
        }
        Severity severity = row.kind() == Kind.SAVING ? Severity.ERROR : Severity.WARNING;
        BigDecimal stands = Examined.amount(row, year);
        return Optional.of(finding(rates, fte, stands, severity, Cells.place(row, year), Cells.raw(row, year)));
    }

    /** Said of the same årsværk twice, it is the table's finding. */
    private Optional<Finding> sentence(
            Examined proposal, Sentence sentence, Optional<Quantity> before, Set<BigDecimal> told) {
        FteRates rates = proposal.rates();
        List<Quantity> own = sentence.of(Quantity.Kind.FTE).toList();
        List<Quantity> amounts = sentence.of(Quantity.Kind.AMOUNT)
                .filter(amount -> !isRate(rates, sentence, amount))
                .toList();
        boolean namesRate = amounts.size() < sentence.of(Quantity.Kind.AMOUNT).count();
        Optional<Quantity> fte =
                own.isEmpty() && namesRate ? before : own.stream().findFirst();
        if (own.size() > 1 || amounts.size() != 1 || fte.isEmpty() || !sentence.speaksOf(EQUALS)) {
            return Optional.empty();
        }
        Quantity stated = amounts.get(0);
        if (fte.get().isInterval()
                || stated.isInterval()
                || told.contains(fte.get().value())
                || stated.about()
                || fte.get().about()
                || agrees(rates, fte.get(), stated.value(), stated.step())) {
            return Optional.empty();
        }
        return Optional.of(finding(rates, fte.get(), stated.value(), Severity.ERROR, sentence.place(), stated.raw()));
    }

    private static boolean isRate(FteRates rates, Sentence sentence, Quantity amount) {
        return sentence.speaksOf(ONE) && rates.all().anyMatch(rate -> rate.compareTo(amount.value()) == 0);
    }

    /** Årsværk with two decimals are rounded; whole and half ones are meant as they stand. */
    private static boolean agrees(FteRates rates, Quantity fte, BigDecimal amount, BigDecimal step) {
        BigDecimal open =
                fte.step().compareTo(new BigDecimal("0.01")) <= 0 ? fte.step().multiply(HALF) : BigDecimal.ZERO;
        return rates.ofMixed(fte.value())
                .anyMatch(cost -> cost.subtract(amount)
                                .abs()
                                .compareTo(open.multiply(cost)
                                        .divide(fte.value(), RoundingMode.HALF_UP)
                                        .add(step.multiply(HALF)))
                        <= 0);
    }

    private Finding finding(
            FteRates rates, Quantity fte, BigDecimal stands, Severity severity, Place place, String stated) {
        BigDecimal amount = stands.abs();
        BigDecimal rate = rates.nearest(fte.value(), amount);
        BigDecimal computed = fte.value().multiply(rate);
        return new Finding(
                name(),
                severity,
                place,
                stated,
                Said.of("unit.thousands", stands.signum() < 0 ? computed.negate() : computed),
                Said.of("FteTimesRate.how", fte.value(), rate, computed, amount, Tolerance.divide(amount, rate)),
                Said.of("FteTimesRate.suggestion"));
    }
}
