package dk.gevinstspor.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first entry of a chain that is broken, or a fact that is in no chain.
 *
 * @param seq its number in the chain; 0 for a fact that is not recorded
 * @param kind of the fact; null when the entry is missing
 * @param at when it was recorded, as far as that can be said
 */
public record Break(
        UUID chain,
        long seq,
        Fault fault,
        @Nullable String kind,
        @Nullable UUID subjectId,
        @Nullable Instant at) {

    static Break of(Fault fault, Entry entry) {
        return new Break(entry.chainId(), entry.seq(), fault, entry.kind(), entry.subjectId(), entry.recordedAt());
    }
}
