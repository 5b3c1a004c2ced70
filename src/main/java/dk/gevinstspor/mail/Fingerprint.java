package dk.gevinstspor.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** What is kept of a mail that came in. */
@SuppressWarnings("ArrayRecordComponent")
record Fingerprint(byte[] sha256, @Nullable String messageId) {

    static Fingerprint of(byte[] raw, @Nullable String messageId) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256").digest(raw), messageId);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
