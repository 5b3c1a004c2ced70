package dk.gevinstspor.print;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was, and what is expected, quarter by quarter, against a target: the data of {@link Drawings#fan}. The lists are of
 * the same quarters one after the other: those of {@code past}, then those of {@code expected}.
 *
 * @param firstYear the year of the first quarter
 * @param firstQuarter from 1 to 4
 * @param targets one for each quarter; null where there is none
 * @param top the value at the upper edge, more than 0
 * @param ticks the words at the bottom, the middle and the top of the scale
 */
public record FanChart(
        int firstYear,
        int firstQuarter,
        List<BigDecimal> past,
        List<Band> expected,
        List<@Nullable BigDecimal> targets,
        BigDecimal top,
        List<String> ticks)
        implements Serializable {

    private static final int QUARTERS = 4;

    /** Nine of ten outcomes are above low, one of ten above high. */
    public record Band(BigDecimal low, BigDecimal middle, BigDecimal high) implements Serializable {}

    int quarters() {
        return past.size() + expected.size();
    }

    /** The year that begins with the n-th quarter, from 0; null when none does. */
    @Nullable
    Integer yearBeginningAt(int quarter) {
        int since = firstQuarter - 1 + quarter;
        return since % QUARTERS == 0 ? firstYear + since / QUARTERS : null;
    }
}
