package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** What is kept of a mail that came in. */
@SuppressWarnings("ArrayRecordComponent")
record Fingerprint(byte[] sha256, @Nullable String messageId) {

    static Fingerprint of(byte[] raw, @Nullable String messageId) {
        return new Fingerprint(Sha256.digest(raw), messageId);
    }
}
