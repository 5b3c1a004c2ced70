package dk.gevinstspor.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of a report, logged in or by link.
 *
 * @param initiativeId what it is about; null for the report as a whole
 */
record CommentForm(
        @Nullable UUID initiativeId,

        @NotBlank(message = "{form.comment-report.text.missing}") @Size(max = 2000) @Nullable
        String text) {

    static final CommentForm EMPTY = new CommentForm(null, null);

    String said() {
        if (text == null) {
            throw new IllegalStateException("a comment was submitted before it was validated");
        }
        return text.strip();
    }
}
