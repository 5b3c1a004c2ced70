package dk.gevinstspor.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided at a step, by whom, and why. Append-only. */
public record Decision(
        UUID id,
        UUID initiativeId,
        Step step,
        Outcome outcome,
        @Nullable String reason,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf) {

    /** The steps at which somebody decides. */
    public enum Step {
        RECEPTION,
        PRIORITISATION,
        BASELINE,
        DESIGN,
        ARCHITECT_REVIEW,
        LAWYER_REVIEW,
        CONTRACT,
        STAFFING,
        DEVELOPMENT,
        TEST,
        READINESS,
        GO_LIVE,
        HYPERCARE,
        HANDOVER,
        BENEFIT,
        PARKING,
        STOP,
        REOPENING
    }

    public enum Outcome {
        APPROVED,
        OTHER_FUNDING,
        PARKED,
        REJECTED,
        SENT_BACK,
        DONE,
        EXTENDED,
        PERMANENT,
        ACTION_PLAN,
        RETIRED,
        RESUMED,
        STOPPED,
        REOPENED
    }
}
