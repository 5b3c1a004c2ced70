package dk.gevinstspor.contract;

import dk.gevinstspor.organisation.Actor.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One party's signature. Append-only.
 *
 * @param contentHash SHA-256, in hex, over what was signed
 */
public record Signature(
        UUID id,
        UUID contractId,
        Party party,
        String contentHash,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf,
        Channel channel) {

    /** Whose signature it is: the principal's, when a delegate gave it. */
    public UUID principal() {
        return onBehalfOf == null ? personId : onBehalfOf;
    }
}
