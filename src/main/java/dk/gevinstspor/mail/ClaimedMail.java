package dk.gevinstspor.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this worker may send now.
 *
 * @param inReplyTo the Message-ID of the mail that it answers
 * @param attempts this one included
 * @param token of the link that was made for this attempt; null for a mail without one
 * @param reply the secret of answers by mail; null when none are taken
 * @param createdAt when the programme wrote it
 * @param items the mails that a digest consists of
 */
record ClaimedMail(
        UUID id,
        UUID recipientId,
        String template,
        Map<String, String> parameters,
        OutgoingMail.@Nullable LinkRequest link,
        @Nullable UUID thread,
        String messageId,
        @Nullable String inReplyTo,
        Instant createdAt,
        int attempts,
        @Nullable Token token,
        @Nullable Token reply,
        List<ClaimedMail> items) {

    ClaimedMail(
            UUID id,
            UUID recipientId,
            String template,
            Map<String, String> parameters,
            OutgoingMail.@Nullable LinkRequest link,
            @Nullable UUID thread,
            String messageId,
            @Nullable String inReplyTo,
            Instant createdAt,
            int attempts,
            @Nullable Token token,
            @Nullable Token reply) {
        this(
                id,
                recipientId,
                template,
                parameters,
                link,
                thread,
                messageId,
                inReplyTo,
                createdAt,
                attempts,
                token,
                reply,
                List.of());
    }

    boolean isDigest() {
        return template.equals(Digests.TEMPLATE);
    }

    ClaimedMail of(List<ClaimedMail> mails) {
        return new ClaimedMail(
                id,
                recipientId,
                template,
                parameters,
                link,
                thread,
                messageId,
                inReplyTo,
                createdAt,
                attempts,
                token,
                reply,
                mails);
    }

    ClaimedMail with(Token fresh, @Nullable Token freshReply) {
        return new ClaimedMail(
                id,
                recipientId,
                template,
                parameters,
                link,
                thread,
                messageId,
                inReplyTo,
                createdAt,
                attempts,
                fresh,
                freshReply);
    }
}
