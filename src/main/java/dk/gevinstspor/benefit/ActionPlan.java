package dk.gevinstspor.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about a benefit below tolerance, by whom and until when. Append-only. */
public record ActionPlan(
        UUID id,
        UUID periodId,
        String measures,
        UUID responsibleId,
        LocalDate deadline,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf) {}
