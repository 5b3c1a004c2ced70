package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A quarter about which the benefit owner of an initiative is asked, and how far that has come.
 *
 * @param ordinal the k-th follow-up since go-live
 * @param dueAt 08:00 Europe/Copenhagen; the figure asked for is the annual rate on that day
 * @param askedAt when it was opened: later than due after downtime
 * @param ownerId the benefit owner when it was opened
 * @param endedAt when nothing about it waited any more
 */
public record FollowUpPeriod(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID initiativeId,
        int ordinal,
        Quarter quarter,
        Instant dueAt,
        Instant askedAt,
        UUID ownerId,
        State state,
        @Nullable Instant endedAt) {

    /** How far the follow-up of a period has come. */
    public enum State {
        /** asked, not answered */
        OPEN,
        /** answered; an action plan or a harvest is next */
        ANSWERED,
        /** below tolerance, with an action plan; to be measured again */
        ACTION_PLAN,
        /** measured again; a harvest is next */
        REMEASURED,
        HARVESTED,
        /** nothing more to do */
        CLOSED,
        /** the initiative was closed before it was finished */
        CANCELLED;

        private static final Set<State> UNFINISHED = EnumSet.of(OPEN, ANSWERED, ACTION_PLAN, REMEASURED);

        /** Something about the period still waits for somebody. */
        public boolean isUnfinished() {
            return UNFINISHED.contains(this);
        }
    }

    /** The day whose annual rate is asked for. */
    public LocalDate dueDay() {
        return Zone.dayOf(dueAt);
    }

    public boolean awaitsConfirmation() {
        return state == State.OPEN || state == State.ACTION_PLAN;
    }

    /** @param more something follows: an action plan (only the first time) or a harvest */
    FollowUpPeriod confirmed(boolean more, Instant at) {
        require(EnumSet.of(State.OPEN, State.ACTION_PLAN));
        if (!more) {
            return ended(State.CLOSED, at);
        }
        return in(state == State.OPEN ? State.ANSWERED : State.REMEASURED, null);
    }

    FollowUpPeriod planned() {
        require(EnumSet.of(State.ANSWERED));
        return in(State.ACTION_PLAN, null);
    }

    FollowUpPeriod harvested(Instant at) {
        require(EnumSet.of(State.ANSWERED, State.REMEASURED));
        return ended(State.HARVESTED, at);
    }

    FollowUpPeriod leftUnharvested(Instant at) {
        require(EnumSet.of(State.ANSWERED, State.REMEASURED));
        return ended(State.CLOSED, at);
    }

    FollowUpPeriod cancelled(Instant at) {
        require(State.UNFINISHED);
        return ended(State.CANCELLED, at);
    }

    private FollowUpPeriod ended(State as, Instant at) {
        return in(as, at);
    }

    private void require(Set<State> allowed) {
        if (!allowed.contains(state)) {
            throw new IllegalTransition(initiativeId, "follow-up of " + quarter + " is " + state);
        }
    }

    private FollowUpPeriod in(State next, @Nullable Instant ended) {
        return new FollowUpPeriod(id, version, initiativeId, ordinal, quarter, dueAt, askedAt, ownerId, next, ended);
    }
}
