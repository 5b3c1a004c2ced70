package dk.gevinstspor.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this worker may send now, with the secrets made for this attempt.
 *
 * @param token of its link; null for a mail without one
 * @param reply the secret of answers by mail; null when none are taken
 * @param items the mails that a digest consists of
 */
record ClaimedMail(
        OutboxMail stored, @Nullable Token token, @Nullable Token reply, List<ClaimedMail> items) {

    static ClaimedMail of(OutboxMail stored) {
        return new ClaimedMail(stored, null, null, List.of());
    }
}
