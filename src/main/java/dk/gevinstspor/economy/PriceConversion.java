package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.PriceIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case in the prices of another year. Stated amounts are multiplied by the factor and rounded HALF_UP once; a rate is
 * multiplied, and its savings follow from it; operation follows from the converted development.
 *
 * @param factor what was multiplied by, six decimals
 * @param before as it was, line by line with {@code after}
 */
record PriceConversion(BigDecimal factor, EconomicCase before, EconomicCase after) {

    /** None when the index of one of the price levels is missing. */
    static Optional<PriceConversion> of(EconomicCase economicCase, PriceLevel to, PriceIndex index) {
        return index.factor(economicCase.priceLevel(), to)
                .map(factor -> new PriceConversion(factor, economicCase, convert(economicCase, to, factor)));
    }

    static FteRate of(FteRate rate, PriceLevel to, BigDecimal factor) {
        return rate.priceLevel().equals(to)
                ? rate
                : new FteRate(rate.name(), rate.amount().times(factor), to, rate.validFrom());
    }

    private static EconomicCase convert(EconomicCase from, PriceLevel to, BigDecimal factor) {
        List<CaseLine> lines =
                from.lines().stream().map(line -> convert(line, to, factor)).toList();
        List<Integer> years = from.years();
        return years.isEmpty()
                ? new EconomicCase(to, lines)
                : EconomicCase.recalculated(to, lines, years.get(years.size() - 1));
    }

    private static CaseLine convert(CaseLine line, PriceLevel to, BigDecimal factor) {
        if (line.origin() instanceof FteAtRate saved) {
            FteAtRate converted = new FteAtRate(saved.fte(), of(saved.rate(), to, factor));
            return CaseLine.saving(line.area(), line.label(), converted, line.remarks());
        }
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        line.amounts()
                .forEach(
                        (year, amount) -> amounts.put(year, amount.times(factor).wholeThousands()));
        return new CaseLine(line.kind(), line.area(), line.label(), amounts, line.origin(), line.remarks());
    }
}
