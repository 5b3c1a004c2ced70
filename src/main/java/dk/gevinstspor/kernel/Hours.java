package dk.gevinstspor.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Working hours per year, and how they become årsværk. */
public record Hours(BigDecimal value) {

    /** Effective hours of one ÅV in a year (seeds 004: 1.200 hours of case handling). */
    public static final Hours PER_FTE = new Hours(BigDecimal.valueOf(1200));

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** {@code volume per year × minutes per case ÷ 60}, to six decimals. */
    public static Hours of(BigDecimal volumePerYear, BigDecimal minutesPerCase) {
        return new Hours(volumePerYear.multiply(minutesPerCase).divide(MINUTES_PER_HOUR, 6, RoundingMode.HALF_UP));
    }

    /** These hours as årsværk, rounded HALF_UP to four decimals. */
    public Fte asFte(Hours perFte) {
        return new Fte(value.divide(perFte.value, Fte.SCALE, RoundingMode.HALF_UP));
    }
}
