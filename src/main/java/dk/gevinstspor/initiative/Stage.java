package dk.gevinstspor.initiative;

import java.util.EnumSet;
import java.util.Set;

/** Where an initiative is in its life (domain "Lifecycle of an initiative"). */
public enum Stage {
    IDEA,
    SCREENING,
    PRIORITISATION,
    DISCOVERY,
    DESIGN,
    CONTRACT,
    DEVELOPMENT,
    GO_LIVE,
    HYPERCARE,
    HANDOVER,
    FOLLOW_UP,
    PERMANENT,
    PARKED,
    STOPPED,
    REJECTED,
    RETIRED;

    private static final Set<Stage> CLOSED = EnumSet.of(STOPPED, REJECTED, RETIRED);

    /** In work, or permanent: has a place in the lifecycle. */
    public boolean isUnderWay() {
        return this != PARKED && !CLOSED.contains(this);
    }

    /** Stopped, rejected or retired: nothing waits any more. */
    public boolean isClosed() {
        return CLOSED.contains(this);
    }

    /** The automation is in operation at this stage. */
    public boolean isInOperation() {
        return isUnderWay() && compareTo(HYPERCARE) >= 0;
    }

    /** Before gate 2: no contract can be in force. */
    public boolean isBeforeContract() {
        return isUnderWay() && compareTo(CONTRACT) < 0;
    }

    public boolean isNotAfter(Stage other) {
        return compareTo(other) <= 0;
    }
}
