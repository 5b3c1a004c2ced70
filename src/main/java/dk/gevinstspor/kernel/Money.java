package dk.gevinstspor.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in t.kr. (1.000 kr.) of some price level (p/l); costs are positive, savings negative.
 *
 * <p>Kept to four decimals so that a kroner amount is exact. A line of a case is whole t.kr.: {@link #wholeThousands()}.
 */
public record Money(BigDecimal thousands) implements Comparable<Money> {

    /** Decimals kept; the columns are {@code numeric(19,4)}. */
    public static final int SCALE = 4;

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws ArithmeticException when the value has more than four decimals: round it first, on purpose */
    public Money {
        thousands = thousands.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** @param thousands whole t.kr. */
    public static Money of(long thousands) {
        return new Money(BigDecimal.valueOf(thousands));
    }

    /** @param thousands t.kr. as a plain decimal with a point, for example {@code "575.446"} */
    public static Money of(String thousands) {
        return new Money(new BigDecimal(thousands));
    }

    public Money plus(Money other) {
        return new Money(thousands.add(other.thousands));
    }

    public Money minus(Money other) {
        return new Money(thousands.subtract(other.thousands));
    }

    public Money negate() {
        return new Money(thousands.negate());
    }

    /** Rounds HALF_UP to the four decimals that are kept. */
    public Money times(BigDecimal factor) {
        return new Money(thousands.multiply(factor).setScale(SCALE, RoundingMode.HALF_UP));
    }

    /** Rounded HALF_UP to whole t.kr.: the one rounding of a derived case line (domain rule "Money"). */
    public Money wholeThousands() {
        return new Money(thousands.setScale(0, RoundingMode.HALF_UP));
    }

    public boolean isPositive() {
        return thousands.signum() > 0;
    }

    public boolean isZero() {
        return thousands.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return thousands.compareTo(other.thousands);
    }

    /** Plain decimal t.kr. with a point and no trailing zeros, for logs and keys. */
    @Override
    public String toString() {
        return thousands.signum() == 0 ? "0" : thousands.stripTrailingZeros().toPlainString();
    }
}
