package dk.gevinstspor.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure over some days, both included. Append-only: the same days measured again take its place.
 *
 * @param caseClass of the baseline; null for a headcount or a KPI
 * @param quantity by the baseline's method: cases, runs, ÅV still spent, or the KPI's value
 * @param minutes per case that are still spent by hand, or per run that are saved; null else
 * @param sourceId the robot or system that pushed it
 * @param note the file that it was imported from, or what its typist wrote
 * @param replaces the figure whose place it takes
 */
public record Measurement(
        UUID id,
        UUID initiativeId,
        @Nullable String caseClass,
        LocalDate fromDay,
        LocalDate validFrom,
        BigDecimal quantity,
        @Nullable BigDecimal minutes,
        Origin origin,
        @Nullable UUID sourceId,
        @Nullable String note,
        @Nullable UUID replaces,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf) {

    /** How it reached us. */
    public enum Origin {
        TYPED,
        IMPORTED,
        PUSHED
    }

    /** The last day. */
    public LocalDate untilDay() {
        return validFrom;
    }

    long days() {
        return ChronoUnit.DAYS.between(fromDay, validFrom) + 1;
    }
}
