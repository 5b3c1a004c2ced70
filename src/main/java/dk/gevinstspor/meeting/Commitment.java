package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody carries out by a day, and what she did.
 *
 * @param ownerId whose it was by then; the meeting may have named another
 * @param ownerLeft whether she uses the system no more, as of now
 * @param quarter of the report that it was decided on, as recommendation number so and so
 * @param closedOn when its owner, or who acts for her, said that it is done; null while she has not
 */
record Commitment(
        UUID id,
        UUID reportId,
        UUID programmeId,
        Quarter quarter,
        int number,
        String recommendation,
        Decision.Outcome outcome,
        @Nullable String conditions,
        @Nullable String text,
        UUID ownerId,
        boolean ownerLeft,
        LocalDate dueOn,
        LocalDate decidedOn,
        @Nullable LocalDate closedOn,
        @Nullable UUID closedBy,
        @Nullable String remark) {

    /** How it stands on a day. */
    enum State {
        OPEN,
        OVERDUE,
        DONE;

        static State of(LocalDate dueOn, @Nullable LocalDate closedOn, LocalDate day) {
            if (closedOn != null && !closedOn.isAfter(day)) {
                return DONE;
            }
            return dueOn.isBefore(day) ? OVERDUE : OPEN;
        }
    }

    State on(LocalDate day) {
        return State.of(dueOn, closedOn, day);
    }
}
