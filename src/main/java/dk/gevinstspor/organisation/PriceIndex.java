package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.PriceLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the price levels (p/l) are worth to each other: an index by year, as the finance centre announces it.
 *
 * @param values by the year of the price level; only their ratio means anything
 */
public record PriceIndex(SortedMap<Integer, BigDecimal> values) {

    /** Decimals of a factor: it is shown, and it is the one that is used. */
    public static final int FACTOR_SCALE = 6;

    public PriceIndex {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public boolean knows(PriceLevel level) {
        return values.containsKey(level.year());
    }

    /** What an amount is multiplied by, rounded HALF_UP to six decimals; none when one of the years has no index. */
    public Optional<BigDecimal> factor(PriceLevel from, PriceLevel to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal base = values.get(from.year());
        BigDecimal wanted = values.get(to.year());
        return base == null || wanted == null
                ? Optional.empty()
                : Optional.of(wanted.divide(base, FACTOR_SCALE, RoundingMode.HALF_UP));
    }
}
