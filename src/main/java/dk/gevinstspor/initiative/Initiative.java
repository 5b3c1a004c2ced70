package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.InitiativeEvent.Closed;
import dk.gevinstspor.initiative.InitiativeEvent.HypercareMoved;
import dk.gevinstspor.initiative.InitiativeEvent.Moved;
import dk.gevinstspor.initiative.InitiativeEvent.OwnersNamed;
import dk.gevinstspor.initiative.InitiativeEvent.Parked;
import dk.gevinstspor.initiative.InitiativeEvent.ParkingEnded;
import dk.gevinstspor.initiative.InitiativeEvent.Reopened;
import dk.gevinstspor.initiative.InitiativeEvent.Resumed;
import dk.gevinstspor.initiative.InitiativeEvent.Stopped;
import dk.gevinstspor.initiative.InitiativeEvent.WentLive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An automation on its way from idea to permanent benefit. Holds what decides where it may go next; what was found,
 * decided and planned on the way is kept in facts of their own.
 *
 * @param number shown to people as A-7
 * @param feeFunded takstfinansieret: shown in the portfolio, outside the savings target
 * @param plannedGoLive the plan of the last gate
 * @param signedContractId the contract in force; without one it cannot go live
 */
public record Initiative(
        @Id UUID id,
        @Version @Nullable Integer version,
        int number,
        UUID programmeId,
        @Embedded.Empty Idea idea,
        @Embedded.Empty Place place,
        @Embedded.Empty Owners owners,
        @Embedded.Empty Operation operation,
        boolean feeFunded,
        @Nullable LocalDate plannedGoLive,
        @Nullable UUID signedContractId) {

    /** What was handed in. */
    public record Idea(String title, String description, UUID unitId, UUID submittedBy, Instant submittedAt) {}

    /**
     * Where it is.
     *
     * @param leftStage the stage it was at when it was parked, stopped, rejected or retired; null while under way
     */
    public record Place(
            Stage stage,
            @Nullable Stage leftStage,
            @Nullable LocalDate parkedUntil) {

        static Place at(Stage stage) {
            return new Place(stage, null, null);
        }
    }

    /** Who owns the process (and the robot), and who owns the benefit; named when it is screened. */
    public record Owners(
            @Nullable UUID processOwnerId, @Nullable UUID benefitOwnerId) {}

    /**
     * Its operation.
     *
     * @param goLiveOn the day T
     * @param hypercareUntil the planned end of hypercare, and the actual one once it is over
     * @param handedOver operation has accepted it
     */
    public record Operation(
            @Nullable LocalDate goLiveOn, @Nullable LocalDate hypercareUntil, boolean handedOver) {

        static final Operation NONE = new Operation(null, null, false);
    }

    /** The next state and what to tell the others. */
    record Transition(Initiative next, InitiativeEvent event) {}

    static Initiative submitted(UUID id, int number, UUID programmeId, Idea idea) {
        return new Initiative(
                id,
                null,
                number,
                programmeId,
                idea,
                Place.at(Stage.IDEA),
                new Owners(null, null),
                Operation.NONE,
                false,
                null,
                null);
    }

    /** How people name it. */
    public String label() {
        return "A-" + number + " " + idea.title;
    }

    public String title() {
        return idea.title;
    }

    public UUID unitId() {
        return idea.unitId;
    }

    public Stage stage() {
        return place.stage;
    }

    public @Nullable Stage leftStage() {
        return place.leftStage;
    }

    /** In operation, or parked while it was. */
    public boolean isLive() {
        Stage at = place.stage == Stage.PARKED && place.leftStage != null ? place.leftStage : place.stage;
        return at.isInOperation();
    }

    Transition move(Stage from, Stage to) {
        require(from);
        return to.isClosed()
                ? new Transition(at(new Place(to, from, null)), new Closed(id, to))
                : new Transition(at(Place.at(to)), new Moved(id, from, to));
    }

    /** Parked by a gate's own decision: the process finds its way by it. */
    Transition parkAtGate(Stage gate, LocalDate until) {
        require(gate);
        return new Transition(at(new Place(Stage.PARKED, gate, until)), new Moved(id, gate, Stage.PARKED));
    }

    Transition park(LocalDate until) {
        if (!stage().isUnderWay()) {
            throw new IllegalTransition(id, "only an initiative under way can be parked, not " + stage());
        }
        return new Transition(at(new Place(Stage.PARKED, stage(), until)), new Parked(id, until));
    }

    Transition resume() {
        return new Transition(unparked(), new Resumed(id));
    }

    Transition endParking() {
        return new Transition(unparked(), new ParkingEnded(id));
    }

    private Initiative unparked() {
        if (place.stage != Stage.PARKED || place.leftStage == null) {
            throw new IllegalTransition(id, "is not parked");
        }
        return at(Place.at(place.leftStage));
    }

    Transition stop() {
        if (stage().isClosed()) {
            throw new IllegalTransition(id, "is closed already: " + stage());
        }
        Stage left = place.stage == Stage.PARKED ? place.leftStage : place.stage;
        return new Transition(at(new Place(Stage.STOPPED, left, null)), new Stopped(id));
    }

    /** Back at the stage it left or an earlier one; before gate 2 the contract is void. */
    Transition reopen(Stage stage) {
        if (!stage().isClosed() || place.leftStage == null) {
            throw new IllegalTransition(id, "is not closed");
        }
        if (!stage.isUnderWay() || !stage.isNotAfter(place.leftStage)) {
            throw new IllegalTransition(id, "left at " + place.leftStage + " cannot be reopened at " + stage);
        }
        boolean contractVoid = stage.isBeforeContract() && signedContractId != null;
        Initiative opened = copy(
                Place.at(stage),
                owners,
                stage.isInOperation() ? operation : Operation.NONE,
                feeFunded,
                plannedGoLive,
                contractVoid ? null : signedContractId);
        return new Transition(opened, new Reopened(id, stage, contractVoid));
    }

    Transition nameOwners(UUID processOwnerId, UUID benefitOwnerId) {
        Owners named = new Owners(processOwnerId, benefitOwnerId);
        return new Transition(
                copy(place, named, operation, feeFunded, plannedGoLive, signedContractId),
                new OwnersNamed(id, processOwnerId, benefitOwnerId));
    }

    Initiative planned(LocalDate goLive) {
        return copy(place, owners, operation, feeFunded, goLive, signedContractId);
    }

    Initiative fundedByFees(boolean byFees) {
        return copy(place, owners, operation, byFees, plannedGoLive, signedContractId);
    }

    /** A contract came into force, or with null went out of it. */
    Initiative underContract(@Nullable UUID contractId) {
        return copy(place, owners, operation, feeFunded, plannedGoLive, contractId);
    }

    Transition goLive(LocalDate on, LocalDate hypercareUntil) {
        require(Stage.GO_LIVE);
        if (signedContractId == null) {
            throw new IllegalTransition(id, "cannot go live without a signed contract");
        }
        Operation begun = new Operation(on, hypercareUntil, false);
        return new Transition(
                copy(Place.at(Stage.HYPERCARE), owners, begun, feeFunded, plannedGoLive, signedContractId),
                new WentLive(id, on));
    }

    Transition moveHypercare(LocalDate until) {
        require(Stage.HYPERCARE);
        return new Transition(
                operated(new Operation(operation.goLiveOn, until, operation.handedOver)),
                new HypercareMoved(id, until));
    }

    Initiative handedOver() {
        return operated(new Operation(operation.goLiveOn, operation.hypercareUntil, true));
    }

    void require(Stage expected) {
        if (stage() != expected) {
            throw new IllegalTransition(id, "is at " + stage() + ", not at " + expected);
        }
    }

    private Initiative at(Place next) {
        return copy(next, owners, operation, feeFunded, plannedGoLive, signedContractId);
    }

    private Initiative operated(Operation next) {
        return copy(place, owners, next, feeFunded, plannedGoLive, signedContractId);
    }

    private Initiative copy(
            Place place,
            Owners owners,
            Operation operation,
            boolean feeFunded,
            @Nullable LocalDate plannedGoLive,
            @Nullable UUID signedContractId) {
        return new Initiative(
                id,
                version,
                number,
                programmeId,
                idea,
                place,
                owners,
                operation,
                feeFunded,
                plannedGoLive,
                signedContractId);
    }
}
