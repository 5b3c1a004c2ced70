package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post or budget line that a controller reduced, or why not now. Append-only.
 *
 * @param unitId the unit whose staffing the ÅV are taken from
 * @param fte ÅV a year; none when not harvested now
 */
public record Harvest(
        UUID id,
        UUID initiativeId,
        UUID periodId,
        UUID unitId,
        Fte fte,
        @Nullable String post,
        @Nullable UUID budgetLineId,
        @Nullable String reason,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf) {}
