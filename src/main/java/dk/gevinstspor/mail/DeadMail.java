package dk.gevinstspor.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that was given up; an administrator may send it again. */
record DeadMail(
        UUID id,
        UUID recipientId,
        String template,
        Instant createdAt,
        int attempts,
        @Nullable String lastError) {}
