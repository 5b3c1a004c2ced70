package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the owner answers to a dispute, logged in or by link. */
record DisputeForm(
        @NotNull(message = "{form.answer-dispute.choice.missing}") @Nullable
        Choice choice,

        @PositiveOrZero(message = "{form.confirm-benefit.fte.negative}") @Nullable
        Fte fte,

        @NotBlank(message = "{form.answer-dispute.reason.missing}") @Size(max = 2000) @Nullable
        String reason) {

    enum Choice {
        UPHOLD,
        CORRECT
    }

    static final DisputeForm EMPTY = new DisputeForm(null, null, null);
}
