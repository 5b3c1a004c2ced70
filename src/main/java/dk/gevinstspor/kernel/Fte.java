package dk.gevinstspor.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of årsværk (ÅV, full-time equivalents), exact to four decimals.
 *
 * <p>Equality is by value: 0,8 and 0,80 ÅV are the same.
 */
public record Fte(BigDecimal value) implements Comparable<Fte> {

    /** Decimals kept; the columns are {@code numeric(19,4)}. */
    public static final int SCALE = 4;

    public static final Fte ZERO = new Fte(BigDecimal.ZERO);

    /** @throws ArithmeticException when the value has more than four decimals: round it first, on purpose */
    public Fte {
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Fte of(String decimal) {
        return new Fte(new BigDecimal(decimal));
    }

    /** Rounds HALF_UP to the four decimals that are kept. */
    public static Fte rounded(BigDecimal value) {
        return new Fte(value.setScale(SCALE, RoundingMode.HALF_UP));
    }

    public Fte plus(Fte other) {
        return new Fte(value.add(other.value));
    }

    public Fte minus(Fte other) {
        return new Fte(value.subtract(other.value));
    }

    public Fte times(BigDecimal factor) {
        return rounded(value.multiply(factor));
    }

    /** The gross saving of a year at a rate, in t.kr. of the rate's price level, unrounded; savings are negative. */
    public Money savingAt(Money ratePerFte) {
        return ratePerFte.times(value).negate();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isMoreThan(Fte other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Fte other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Fte other) {
        return value.compareTo(other.value);
    }

    /** Plain decimal with a point and no trailing zeros, for logs and keys; people read it through the page's format. */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
