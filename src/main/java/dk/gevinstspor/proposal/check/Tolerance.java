package dk.gevinstspor.proposal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What roundings can come to. A sum of {@code n} rounded figures, itself rounded, is off by less than {@code (n + 1) / 2}
 * units of the last digit; a product or a quotient by half a unit of its last digit, or half a per cent when its factors
 * are rounded too. More is an error.
 */
final class Tolerance {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HALF_A_PER_CENT = new BigDecimal("0.005");
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    private Tolerance() {}

    /** @param step one unit of the last digit that is stated */
    static boolean same(BigDecimal stated, BigDecimal computed, BigDecimal step) {
        return distance(stated, computed).compareTo(step.multiply(HALF)) <= 0;
    }

    /** @param terms how many rounded figures are added, those that are nothing left out */
    static boolean isRoundingOfSum(BigDecimal stated, BigDecimal computed, BigDecimal step, long terms) {
        BigDecimal most = step.multiply(BigDecimal.valueOf(terms + 1)).multiply(HALF);
        return terms > 1 && distance(stated, computed).compareTo(most) < 0;
    }

    static boolean isRoundingOfProduct(BigDecimal stated, BigDecimal computed) {
        return distance(stated, computed).compareTo(computed.abs().multiply(HALF_A_PER_CENT)) <= 0;
    }

    /** More than rounding, and less than figures in two units would differ by. */
    static boolean isSlipOfProduct(BigDecimal stated, BigDecimal computed) {
        return !isRoundingOfProduct(stated, computed)
                && distance(stated, computed).compareTo(computed.abs().multiply(HALF)) < 0;
    }

    /** What «ca.» leaves open. */
    static boolean isAbout(BigDecimal stated, BigDecimal computed) {
        return distance(stated, computed).compareTo(computed.abs().multiply(ABOUT)) <= 0;
    }

    /** One unit of the last decimal that the number is written with; 1 for a whole number. */
    static BigDecimal step(BigDecimal value) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    }

    static BigDecimal divide(BigDecimal value, BigDecimal by) {
        return value.divide(by, 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal distance(BigDecimal stated, BigDecimal computed) {
        return stated.subtract(computed).abs();
    }
}
