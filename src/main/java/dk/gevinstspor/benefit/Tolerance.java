package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;

/**
 * How far realised ÅV may lie below what they are held against.
 *
 * @param share 0,10 is 10 %
 */
record Tolerance(BigDecimal share) {

    /** Below by more than the tolerance; exactly at its edge is not. */
    boolean isBroken(Fte realised, Fte promised) {
        BigDecimal least = promised.value().multiply(BigDecimal.ONE.subtract(share));
        return realised.value().compareTo(least) < 0;
    }
}
