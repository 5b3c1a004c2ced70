package dk.gevinstspor.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision passed from one who was to carry it out to another.
 *
 * @param reason empty when whoever wrote it has been forgotten
 * @param by who passed it on
 */
record Handover(
        UUID decisionId,
        UUID formerId,
        UUID ownerId,
        String reason,
        LocalDate validFrom,
        UUID by,
        @Nullable UUID onBehalfOf) {}
