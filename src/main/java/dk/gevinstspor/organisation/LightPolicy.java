package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a light turns (domain "The steering group's calendar"); kept by the administrator, dated.
 *
 * @param budgetRed share over the budget above which it is red; anything over it is yellow
 * @param yellowMonths months after the plan from which a go-live is yellow
 * @param redMonths months after the plan beyond which it is red
 * @param benefitsRed share below the contract beyond which the benefit is red; anything below it is yellow
 * @param yellowRisk likelihood × consequence from which a risk is yellow; both count 1 to 5
 * @param redRisk likelihood × consequence from which it is red
 */
public record LightPolicy(
        BigDecimal budgetRed, int yellowMonths, int redMonths, BigDecimal benefitsRed, int yellowRisk, int redRisk) {

    private static final BigDecimal TENTH = new BigDecimal("0.10");

    public static final LightPolicy DEFAULT = new LightPolicy(TENTH, 1, 3, TENTH, 8, 15);

    /** @param spent what was spent, or is now expected to be if that is more */
    public Light budget(Money spent, Money budget) {
        if (spent.isZero() && budget.isZero()) {
            return Light.NONE;
        }
        if (spent.compareTo(budget.plus(budget.times(budgetRed))) > 0) {
            return Light.RED;
        }
        return spent.compareTo(budget) > 0 ? Light.YELLOW : Light.GREEN;
    }

    /** @param reached the actual go-live, or the day of the report while there is none */
    public Light time(@Nullable LocalDate planned, LocalDate reached) {
        if (planned == null) {
            return Light.NONE;
        }
        if (reached.isAfter(planned.plusMonths(redMonths))) {
            return Light.RED;
        }
        return reached.isBefore(planned.plusMonths(yellowMonths)) ? Light.GREEN : Light.YELLOW;
    }

    /** @param expected what the contracts promise at the time; nothing promised yet gives no light */
    public Light benefits(Fte realised, Fte expected) {
        if (expected.isZero()) {
            return Light.NONE;
        }
        if (realised.isLessThan(expected.minus(expected.times(benefitsRed)))) {
            return Light.RED;
        }
        return realised.isLessThan(expected) ? Light.YELLOW : Light.GREEN;
    }

    public Light risk(int likelihood, int impact) {
        int score = likelihood * impact;
        if (score >= redRisk) {
            return Light.RED;
        }
        return score >= yellowRisk ? Light.YELLOW : Light.GREEN;
    }
}
