package dk.gevinstspor.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mailed link asks of whom, and whether it still does.
 *
 * @param usedAt when it was {@link State#USED}
 */
record Link(
        String purpose,
        UUID subjectId,
        UUID personId,
        State state,
        @Nullable Instant usedAt) {

    boolean isUsedSince(Instant time) {
        return usedAt != null && usedAt.isAfter(time);
    }

    enum State {
        OPEN,
        /** it was answered, by this link or another one for the same */
        USED,
        /** the task ended without it */
        REVOKED
    }
}
