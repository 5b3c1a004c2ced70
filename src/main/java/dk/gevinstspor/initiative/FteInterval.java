package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;

/** An estimate of the yearly gross benefit in ÅV: from low to high, both included. */
public record FteInterval(Fte low, Fte high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public FteInterval {
        if (low.isNegative() || high.isLessThan(low)) {
            throw new IllegalArgumentException("not an interval of årsværk: " + low + " to " + high);
        }
    }

    public Fte midpoint() {
        return low.plus(high).times(HALF);
    }
}
