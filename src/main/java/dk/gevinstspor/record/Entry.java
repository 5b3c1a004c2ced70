package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param seq 1 for a chain's first, without gaps
 * @param subjectId the fact, in the table of its kind
 * @param previous the hash of the entry before, or {@link #NOTHING}; hashes and salt are in hex
 * @param salt of the texts; null when there are none or they were deleted
 */
record Entry(
        UUID chainId,
        long seq,
        String kind,
        UUID subjectId,
        Instant recordedAt,
        String content,
        @Nullable String salt,
        String previous,
        String hash) {

    static final String NOTHING = "0".repeat(64);

    static Entry after(
            String previous, UUID chain, long seq, String kind, Fact fact, @Nullable String salt, Instant at) {
        String content = Content.of(fact, salt);
        return new Entry(
                chain,
                seq,
                kind,
                fact.id(),
                at,
                content,
                salt,
                previous,
                hash(previous, chain, seq, kind, fact.id(), at, content));
    }

    /** What the hash should be. */
    String computed() {
        return hash(previous, chainId, seq, kind, subjectId, recordedAt, content);
    }

    private static String hash(
            String previous, UUID chain, long seq, String kind, UUID subject, Instant at, String content) {
        return Sha256.of(String.join(
                "\n",
                "gevinstspor-record-1",
                previous,
                chain.toString(),
                Long.toString(seq),
                kind,
                subject.toString(),
                at.toString(),
                content));
    }
}
