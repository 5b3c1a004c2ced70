package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Fte;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lets forms constrain årsværk like plain numbers; null passes, as everywhere. */
public final class FteConstraints {

    private FteConstraints() {}

    /** Not below zero. */
    public static class NotNegative implements ConstraintValidator<PositiveOrZero, Fte> {
        @Override
        public boolean isValid(@Nullable Fte fte, ConstraintValidatorContext context) {
            return fte == null || !fte.isNegative();
        }
    }

    /** Above zero. */
    public static class AboveZero implements ConstraintValidator<Positive, Fte> {
        @Override
        public boolean isValid(@Nullable Fte fte, ConstraintValidatorContext context) {
            return fte == null || fte.isMoreThan(Fte.ZERO);
        }
    }

    /** At least. */
    public static class AtLeast implements ConstraintValidator<DecimalMin, Fte> {
        private BigDecimal least = BigDecimal.ZERO;
        private boolean inclusive = true;

        @Override
        public void initialize(DecimalMin constraint) {
            least = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
        }

        @Override
        public boolean isValid(@Nullable Fte fte, ConstraintValidatorContext context) {
            return fte == null || fte.value().compareTo(least) >= (inclusive ? 0 : 1);
        }
    }

    /** At most. */
    public static class AtMost implements ConstraintValidator<DecimalMax, Fte> {
        private BigDecimal most = BigDecimal.ZERO;
        private boolean inclusive = true;

        @Override
        public void initialize(DecimalMax constraint) {
            most = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
        }

        @Override
        public boolean isValid(@Nullable Fte fte, ConstraintValidatorContext context) {
            return fte == null || fte.value().compareTo(most) <= (inclusive ? 0 : -1);
        }
    }
}
