package dk.gevinstspor.proposal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to become cases.
 *
 * @param initiativeId whose case it is; null when it makes new initiatives
 * @param typed what was corrected last, by the name of its field
 * @param accepted null while it is open
 */
record ImportDraft(
        UUID id,
        UUID programmeId,
        @Nullable UUID initiativeId,
        UUID fileId,
        String fileName,
        Instant recordedAt,
        UUID personId,
        Map<String, String> typed,
        @Nullable Boolean accepted) {

    boolean isOpen() {
        return accepted == null;
    }
}
