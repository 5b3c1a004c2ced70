package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a benefit owner types, logged in or by link. */
record ConfirmForm(
        @NotNull(message = "{form.confirm-benefit.fte.missing}")
        @PositiveOrZero(message = "{form.confirm-benefit.fte.negative}")
        @Nullable
        Fte fte,

        @Nullable GoalsMet goals,
        @Size(max = 4000) @Nullable String comment,
        @Nullable MultipartFile evidence) {

    static final ConfirmForm EMPTY = new ConfirmForm(null, null, null, null);

    @Nullable
    String remark() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
