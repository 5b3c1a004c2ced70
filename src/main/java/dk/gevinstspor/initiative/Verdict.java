package dk.gevinstspor.initiative;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Yes, or no with a reason: the fields of every task that accepts or sends back. */
record Verdict(
        @NotNull(message = "{form.accepted.missing}") @Nullable
        Boolean accepted,

        @Size(max = 2000) @Nullable String reason) {

    static final Verdict OPEN = new Verdict(null, null);

    boolean yes() {
        return Boolean.TRUE.equals(accepted);
    }

    void check(Errors errors) {
        if (Boolean.FALSE.equals(accepted) && (reason == null || reason.isBlank())) {
            errors.rejectValue("reason", "form.reason.missing");
        }
    }
}
