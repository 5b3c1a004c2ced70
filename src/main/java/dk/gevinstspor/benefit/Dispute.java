package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The programme's challenge of a period's figure. While it is open the figure is shown and not counted. The owner upholds
 * or corrects it; then the programme accepts, stands by its challenge or withdraws it.
 *
 * @param confirmationId the figure that was challenged
 * @param at the newest step
 * @param closedAt when the step that closed it was recorded; null while it is open
 */
public record Dispute(
        UUID id,
        UUID initiativeId,
        UUID periodId,
        UUID confirmationId,
        String reason,
        Step at,
        @Nullable Instant closedAt,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf) {

    /** What happens to a dispute. */
    public enum Step {
        RAISED,
        /** the owner stands by her figure */
        UPHELD,
        /** the owner has given another figure */
        CORRECTED,
        /** the programme is not convinced */
        MAINTAINED,
        /** the programme takes the owner's figure */
        ACCEPTED,
        WITHDRAWN,
        /** the initiative was closed */
        CANCELLED;

        private static final Set<Step> AWAIT_OWNER = EnumSet.of(RAISED, MAINTAINED);
        private static final Set<Step> AWAIT_PROGRAMME = EnumSet.of(UPHELD, CORRECTED);
        private static final Set<Step> CLOSED = EnumSet.of(ACCEPTED, WITHDRAWN, CANCELLED);

        private boolean mayFollow(Step before) {
            return switch (this) {
                case RAISED -> false;
                case UPHELD, CORRECTED -> AWAIT_OWNER.contains(before);
                case MAINTAINED, ACCEPTED -> AWAIT_PROGRAMME.contains(before);
                case WITHDRAWN, CANCELLED -> !CLOSED.contains(before);
            };
        }
    }

    public boolean isOpen() {
        return !Step.CLOSED.contains(at);
    }

    /** Whether it was open by what was recorded up to that time. */
    boolean isOpenAt(Instant time) {
        return !recordedAt.isAfter(time) && (closedAt == null || closedAt.isAfter(time));
    }

    public boolean awaitsOwner() {
        return Step.AWAIT_OWNER.contains(at);
    }

    public boolean awaitsProgramme() {
        return Step.AWAIT_PROGRAMME.contains(at);
    }

    /** @throws IllegalTransition when it is not the time for this step */
    Dispute take(Step step, Instant time) {
        if (!step.mayFollow(at)) {
            throw new IllegalTransition(initiativeId, "dispute is " + at + ", not to be " + step);
        }
        return new Dispute(
                id,
                initiativeId,
                periodId,
                confirmationId,
                reason,
                step,
                Step.CLOSED.contains(step) ? time : null,
                validFrom,
                recordedAt,
                personId,
                onBehalfOf);
    }
}
