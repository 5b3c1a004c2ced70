package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The budget of development pays for the number of solutions that the text promises, at the prices that it names. */
final class UnitPrices implements CaseRule {

    private static final BigDecimal LEAST = BigDecimal.valueOf(10);
    private static final Vocabulary SOLUTIONS = Vocabulary.of("løsninger$", "initiativer$", "robotter$", "processer$");
    private static final Vocabulary BUDGET = Vocabulary.of("budget", "afsat", "afsæt", "dække", "udvikl");
    private static final Vocabulary PRICE =
            Vocabulary.of("koste", "pris", "pr\\. løsning", "pr\\. stk", "\\bà\\b", "stykket");
    private static final Vocabulary DEVELOPED = Vocabulary.of("udvikling");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        List<EconomyRow> development =
                proposal.lines(row -> row.kind() == Kind.IMPLEMENTATION && DEVELOPED.isIn(row.label()));
        BigDecimal budget = development.stream().map(Examined::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget.signum() <= 0) {
            return findings;
        }
        for (Sentence sentence : proposal.sentences()) {
            if (sentence.speaksOf(BUDGET)) {
                sentence.of(Quantity.Kind.CASES)
                        .filter(count -> SOLUTIONS.isIn(count.raw()))
                        .forEach(count -> compare(proposal, sentence, count, budget, findings));
            }
        }
        return findings;
    }

    private void compare(
            Examined proposal, Sentence sentence, Quantity count, BigDecimal budget, List<Finding> findings) {
        List<BigDecimal> prices = proposal.sentences().stream()
                .filter(each -> each.passage() == sentence.passage() && each.speaksOf(PRICE))
                .flatMap(each -> each.of(Quantity.Kind.AMOUNT))
                .filter(price ->
                        price.low().compareTo(LEAST) >= 0 && price.high().compareTo(budget) < 0)
                .flatMap(price -> List.of(price.low(), price.high()).stream())
                .sorted()
                .toList();
        if (prices.isEmpty()) {
            return;
        }
        BigDecimal highest = prices.stream().max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal fewest = count.low().multiply(highest);
        BigDecimal most = count.high().multiply(prices.get(0));
        if (fewest.compareTo(budget) > 0) {
            findings.add(finding(sentence, count.low(), highest, fewest, budget));
        } else if (most.compareTo(budget) > 0) {
            findings.add(finding(sentence, count.high(), prices.get(0), most, budget));
        }
    }

    private Finding finding(
            Sentence sentence, BigDecimal count, BigDecimal price, BigDecimal needed, BigDecimal budget) {
        return new Finding(
                name(),
                Severity.WARNING,
                sentence.place(),
                Formula.figure(budget),
                Said.of("unit.thousands", needed),
                Said.of("UnitPrices.how", count, price, needed, budget),
                Said.of("UnitPrices.suggestion"));
    }
}
