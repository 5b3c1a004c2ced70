package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the screening found. Append-only; the latest counts.
 *
 * @param fteLow lower end of the estimated yearly gross benefit, ÅV
 * @param fteHigh upper end, ÅV
 * @param developmentCost t.kr. of the programme's price level
 */
public record Screening(
        UUID id,
        UUID initiativeId,
        Technology technology,
        Complexity complexity,
        Fte fteLow,
        Fte fteHigh,
        Money developmentCost,
        int volumePerYear,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf) {

    public enum Technology {
        RPA,
        RDA,
        MACHINE_LEARNING,
        CHATBOT,
        WORKFLOW,
        IOT,
        COMBINED
    }

    public enum Complexity {
        LOW,
        MEDIUM,
        HIGH
    }

    public FteInterval estimate() {
        return new FteInterval(fteLow, fteHigh);
    }
}
