package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Årsværk that the text says are saved in all are those that a line names, that the amounts come to, or that a table sums. */
final class TextFte implements CaseRule {

    private static final Vocabulary IN_ALL =
            Vocabulary.of("\\bvarig", "\\bi alt\\b", "\\bsamle(?:t|de)\\b", "fuldt indfaset");
    private static final Vocabulary SAVED =
            Vocabulary.of("effektivisering", "besparelse", "spare", "gevinst", "reduktion");

    @Override
    public List<Finding> check(Examined proposal) {
        List<EconomyRow> savings = proposal.lines(row -> row.kind() == Kind.SAVING);
        List<BigDecimal> named = savings.stream()
                .flatMap(row -> FteTimesRate.fte(row.label()).stream())
                .map(Quantity::value)
                .toList();
        List<BigDecimal> known = known(proposal, savings, named);
        List<Finding> findings = new ArrayList<>();
        if (known.isEmpty()) {
            return findings;
        }
        BigDecimal meant = named.isEmpty()
                ? known.stream().reduce(BigDecimal.ZERO, BigDecimal::max)
                : named.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Sentence sentence : proposal.sentences()) {
            if (sentence.speaksOf(IN_ALL) && sentence.speaksOf(SAVED) && !isDerived(sentence)) {
                claim(sentence)
                        .filter(claim -> known.stream().noneMatch(claim::agreesWith))
                        .ifPresent(claim -> findings.add(new Finding(
                                name(),
                                Severity.ERROR,
                                sentence.place(),
                                claim.raw(),
                                Said.of("unit.fte", meant),
                                Said.of("TextFte.how", claim.value(), meant),
                                Said.of("TextAmounts.suggestion"))));
            }
        }
        return findings;
    }

    /** Worked out from minutes and hours there and then, which may be more than what the economy counts on. */
    private static boolean isDerived(Sentence sentence) {
        return sentence.of(Quantity.Kind.HOURS).findAny().isPresent()
                || sentence.of(Quantity.Kind.MINUTES).findAny().isPresent();
    }

    private static Optional<Quantity> claim(Sentence sentence) {
        List<Quantity> claims = sentence.of(Quantity.Kind.FTE).toList();
        return claims.size() == 1 && !claims.get(0).isInterval() ? Optional.of(claims.get(0)) : Optional.empty();
    }

    private static List<BigDecimal> known(Examined proposal, List<EconomyRow> savings, List<BigDecimal> named) {
        List<BigDecimal> known = new ArrayList<>(named);
        if (!named.isEmpty()) {
            known.add(named.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        List<BigDecimal> rates = proposal.rates().all().toList();
        proposal.whole()
                .ifPresent(table -> table.years()
                        .forEach(year -> rates.forEach(rate -> {
                            BigDecimal amount = Examined.sum(savings, year).negate();
                            if (amount.signum() > 0) {
                                known.add(Tolerance.divide(amount, rate));
                            }
                        })));
        if (!known.isEmpty()) {
            proposal.proposal()
                    .figureTables()
                    .forEach(table -> table.rows()
                            .forEach(row -> row.figures().stream()
                                    .flatMap(figure -> figure.value().stream())
                                    .forEach(known::add)));
        }
        return known;
    }
}
