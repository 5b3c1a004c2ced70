package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lets forms constrain amounts in t.kr. like plain numbers; null passes, as everywhere. */
public final class MoneyConstraints {

    private MoneyConstraints() {}

    /** Not below zero. */
    public static class NotNegative implements ConstraintValidator<PositiveOrZero, Money> {
        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            return money == null || money.thousands().signum() >= 0;
        }
    }

    /** Above zero. */
    public static class AboveZero implements ConstraintValidator<Positive, Money> {
        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            return money == null || money.isPositive();
        }
    }

    /** At least. */
    public static class AtLeast implements ConstraintValidator<DecimalMin, Money> {
        private BigDecimal least = BigDecimal.ZERO;
        private boolean inclusive = true;

        @Override
        public void initialize(DecimalMin constraint) {
            least = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
        }

        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            return money == null || money.thousands().compareTo(least) >= (inclusive ? 0 : 1);
        }
    }

    /** At most. */
    public static class AtMost implements ConstraintValidator<DecimalMax, Money> {
        private BigDecimal most = BigDecimal.ZERO;
        private boolean inclusive = true;

        @Override
        public void initialize(DecimalMax constraint) {
            most = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
        }

        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            return money == null || money.thousands().compareTo(most) <= (inclusive ? 0 : -1);
        }
    }
}
