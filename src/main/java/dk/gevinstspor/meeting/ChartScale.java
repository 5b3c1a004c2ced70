package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Where a chart of årsværk ends: a round number that no bar exceeds. */
final class ChartScale {

    private static final int[] STEPS = {1, 2, 4, 6, 8, 10};

    private ChartScale() {}

    static BigDecimal above(Stream<Fte> values) {
        BigDecimal max = values.map(Fte::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal unit = BigDecimal.ONE;
        while (unit.movePointRight(1).compareTo(max) < 0) {
            unit = unit.movePointRight(1);
        }
        for (int step : STEPS) {
            BigDecimal end = unit.multiply(BigDecimal.valueOf(step));
            if (end.compareTo(max) >= 0) {
                return end;
            }
        }
        return unit.movePointRight(1);
    }
}
