package dk.gevinstspor.initiative;

import java.time.LocalDate;
import java.util.UUID;

/** What happened to an initiative, told in the transaction in which it happened. */
public sealed interface InitiativeEvent {

    UUID initiativeId();

    /** An idea was handed in: its life begins. */
    record Submitted(UUID initiativeId) implements InitiativeEvent {}

    /** A task was done and the stage followed from it; the engine moves by that task. */
    record Moved(UUID initiativeId, Stage from, Stage to) implements InitiativeEvent {}

    /** Set aside from anywhere, outside any task. */
    record Parked(UUID initiativeId, LocalDate until) implements InitiativeEvent {}

    /** Taken up again by a person before its date, at the stage it left. */
    record Resumed(UUID initiativeId) implements InitiativeEvent {}

    /** The date it was parked until has come. */
    record ParkingEnded(UUID initiativeId) implements InitiativeEvent {}

    record Stopped(UUID initiativeId) implements InitiativeEvent {}

    /**
     * Closed before, now under way again.
     *
     * @param contractVoid it was reopened before gate 2, so a contract is no longer in force
     */
    record Reopened(UUID initiativeId, Stage at, boolean contractVoid) implements InitiativeEvent {}

    /** Rejected or retired by a gate's decision: follow-up ends. */
    record Closed(UUID initiativeId, Stage as) implements InitiativeEvent {}

    record WentLive(UUID initiativeId, LocalDate on) implements InitiativeEvent {}

    /** The planned or actual end of hypercare is another day than before. */
    record HypercareMoved(UUID initiativeId, LocalDate until) implements InitiativeEvent {}

    record OwnersNamed(UUID initiativeId, UUID processOwnerId, UUID benefitOwnerId) implements InitiativeEvent {}
}
