package dk.gevinstspor.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a forecast can know: two decimals of an ÅV, whole percents. */
final class Rounded {

    private Rounded() {}

    /** ÅV, or a factor beside them. */
    static BigDecimal fte(double value) {
        return decimal(value, 2);
    }

    static BigDecimal share(double value) {
        return decimal(value, 2);
    }

    /** To a tenth of a percent: small chances are not none. */
    static BigDecimal chance(double value) {
        return decimal(value, 3);
    }

    static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
