package dk.gevinstspor.proposal.check;

import java.math.BigDecimal;

/**
 * A figure with a unit in running text.
 *
 * @param low equal to high when it is no interval
 * @param high in t.kr., ÅV, minutes, hours, per cent or cases
 * @param step one unit of the last digit that is written
 * @param about whether it says «ca.»
 * @param raw as written
 * @param start where it begins in the text that it was read from
 * @param end where the text goes on after it
 */
record Quantity(
        Kind kind, BigDecimal low, BigDecimal high, BigDecimal step, boolean about, String raw, int start, int end) {

    enum Kind {
        AMOUNT,
        FTE,
        MINUTES,
        HOURS,
        PERCENT,
        CASES
    }

    boolean isInterval() {
        return low.compareTo(high) != 0;
    }

    BigDecimal value() {
        return low;
    }

    /** Whether it may be a rounding of the other, by its last digit, or by 5 % where it says «ca.». */
    boolean agreesWith(BigDecimal computed) {
        return Tolerance.same(low, computed, step) || (about && Tolerance.isAbout(low, computed));
    }
}
