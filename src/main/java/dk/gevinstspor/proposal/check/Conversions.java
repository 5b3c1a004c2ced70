package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A table in another price level (p/l) than the whole economy has converted all its amounts with one factor: the one that most
 * cells agree on. Says nothing where they do not.
 */
final class Conversions implements CaseRule {

    private static final int FEWEST = 3;
    private static final int FACTOR_SCALE = 6;

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        proposal.whole()
                .ifPresent(whole -> proposal.proposal().economyTables().stream()
                        .filter(table -> PriceLevels.differ(table, whole))
                        .forEach(table -> compare(table, whole, findings)));
        return findings;
    }

    private record Pair(EconomyRow row, int year, BigDecimal here, BigDecimal there) {

        BigDecimal factor() {
            return here.divide(there, FACTOR_SCALE, RoundingMode.HALF_UP);
        }

        /** What is rounded to a step agrees when it is no more than a step off. */
        boolean agrees(BigDecimal factor, BigDecimal step) {
            return there.multiply(factor).subtract(here).abs().compareTo(step) <= 0;
        }
    }

    private void compare(EconomyTable table, EconomyTable whole, List<Finding> findings) {
        List<Pair> pairs = pairs(table, whole);
        if (pairs.size() < FEWEST) {
            return;
        }
        BigDecimal step = Cells.step(table).max(Cells.step(whole));
        List<Pair> agreeing = pairs.stream()
                .map(pair -> agreeing(pairs, pair.factor(), step))
                .max(Comparator.comparing(List::size))
                .orElseThrow();
        BigDecimal factor =
                sum(agreeing, Pair::here).divide(sum(agreeing, Pair::there), FACTOR_SCALE, RoundingMode.HALF_UP);
        if (factor.compareTo(BigDecimal.ONE) == 0 || 2 * agreeing.size() <= pairs.size()) {
            return;
        }
        pairs.stream()
                .filter(pair -> !pair.agrees(factor, step))
                .forEach(pair -> findings.add(finding(pair, factor, table, whole)));
    }

    private static List<Pair> agreeing(List<Pair> pairs, BigDecimal factor, BigDecimal step) {
        return pairs.stream().filter(pair -> pair.agrees(factor, step)).toList();
    }

    /** Many amounts together tell the factor better than each, which is rounded. */
    private static BigDecimal sum(List<Pair> pairs, Function<Pair, BigDecimal> amount) {
        return pairs.stream().map(pair -> amount.apply(pair).abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Pair> pairs(EconomyTable table, EconomyTable whole) {
        List<Pair> pairs = new ArrayList<>();
        for (EconomyRow row : table.rows()) {
            whole.rows().stream()
                    .filter(other -> PriceLevels.isNamedAs(row, other))
                    .findFirst()
                    .ifPresent(other -> table.years().stream()
                            .filter(year -> Examined.amount(row, year).signum() != 0
                                    && Examined.amount(other, year).signum() != 0)
                            .map(year -> new Pair(row, year, Examined.amount(row, year), Examined.amount(other, year)))
                            .forEach(pairs::add));
        }
        return pairs;
    }

    private Finding finding(Pair pair, BigDecimal factor, EconomyTable table, EconomyTable whole) {
        BigDecimal computed = pair.there().multiply(factor).setScale(0, RoundingMode.HALF_UP);
        return new Finding(
                name(),
                Severity.ERROR,
                Cells.place(pair.row(), pair.year()),
                Cells.raw(pair.row(), pair.year()),
                Said.of("unit.thousands", computed),
                Said.of(
                        "Conversions.how",
                        pair.there(),
                        Integer.toString(PriceLevels.year(whole).orElseThrow()),
                        factor,
                        computed,
                        Integer.toString(PriceLevels.year(table).orElseThrow())),
                Said.of("TotalRows.suggestion", computed));
    }
}
