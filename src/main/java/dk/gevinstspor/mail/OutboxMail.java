package dk.gevinstspor.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in the outbox.
 *
 * @param inReplyTo the Message-ID of the mail that it answers
 * @param createdAt when the programme wrote it
 * @param attempts to send it, this one included
 */
record OutboxMail(
        UUID id,
        UUID recipientId,
        String template,
        Map<String, String> parameters,
        OutgoingMail.@Nullable LinkRequest link,
        @Nullable UUID thread,
        String messageId,
        @Nullable String inReplyTo,
        Instant createdAt,
        int attempts) {

    boolean isDigest() {
        return template.equals(Digests.TEMPLATE);
    }
}
