package dk.gevinstspor.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a decision's owner says when it is carried out, logged in or by link. */
record CloseDecisionForm(
        @NotBlank(message = "{form.close-decision.remark.missing}") @Size(max = 2000) @Nullable
        String remark) {

    static final CloseDecisionForm EMPTY = new CloseDecisionForm(null);

    String said() {
        if (remark == null) {
            throw new IllegalStateException("a remark was submitted before it was validated");
        }
        return remark.strip();
    }
}
