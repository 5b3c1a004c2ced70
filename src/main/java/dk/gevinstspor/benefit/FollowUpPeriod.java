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
        /** permanent, but measured figures have fallen: to be measured again */
        ERODED,
        /** challenged by the programme: nothing else happens until that is settled */
        DISPUTED,
        HARVESTED,
        /** nothing more to do */
        CLOSED,
        /** the initiative was closed before it was finished */
        CANCELLED;

        private static final Set<State> AWAITS_FIGURE = EnumSet.of(OPEN, ACTION_PLAN, ERODED);
        private static final Set<State> ENDED = EnumSet.of(HARVESTED, CLOSED, CANCELLED);

        /** The owner has answered, and nobody challenges it: the figure can be corrected or challenged. */
        private static final Set<State> STANDS = EnumSet.of(ANSWERED, ACTION_PLAN, REMEASURED, HARVESTED, CLOSED);

        /** Something about the period still waits for somebody. */
        public boolean isUnfinished() {
            return !ENDED.contains(this);
        }
    }

    /** The day whose annual rate is asked for. */
    public LocalDate dueDay() {
        return Zone.dayOf(dueAt);
    }

    public boolean awaitsConfirmation() {
        return State.AWAITS_FIGURE.contains(state);
    }

    /** It is asked for a second figure, as of today. */
    boolean awaitsRemeasurement() {
        return awaitsConfirmation() && state != State.OPEN;
    }

    /** Its figure can be corrected or challenged. */
    public boolean stands() {
        return State.STANDS.contains(state);
    }

    FollowUpPeriod answered(State next, Instant at) {
        return from(State.AWAITS_FIGURE, next, at);
    }

    FollowUpPeriod planned() {
        return from(EnumSet.of(State.ANSWERED), State.ACTION_PLAN, askedAt);
    }

    FollowUpPeriod corrected(State next, Instant at) {
        return from(State.STANDS, next, at);
    }

    FollowUpPeriod challenged(Instant at) {
        return from(State.STANDS, State.DISPUTED, at);
    }

    FollowUpPeriod settled(State next, Instant at) {
        return from(EnumSet.of(State.DISPUTED), next, at);
    }

    FollowUpPeriod askedAgain(Instant at) {
        return from(EnumSet.of(State.HARVESTED, State.CLOSED), State.ERODED, at);
    }

    FollowUpPeriod harvested(Instant at) {
        return from(EnumSet.of(State.ANSWERED, State.REMEASURED), State.HARVESTED, at);
    }

    FollowUpPeriod leftUnharvested(Instant at) {
        return from(EnumSet.of(State.ANSWERED, State.REMEASURED), State.CLOSED, at);
    }

    FollowUpPeriod cancelled(Instant at) {
        return from(EnumSet.complementOf(EnumSet.copyOf(State.ENDED)), State.CANCELLED, at);
    }

    private FollowUpPeriod from(Set<State> allowed, State next, Instant at) {
        if (!allowed.contains(state)) {
            throw new IllegalTransition(initiativeId, "follow-up of " + quarter + " is " + state);
        }
        Instant ended = next.isUnfinished() ? null : at;
        return new FollowUpPeriod(id, version, initiativeId, ordinal, quarter, dueAt, askedAt, ownerId, next, ended);
    }
}
