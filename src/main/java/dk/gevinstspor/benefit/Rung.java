package dk.gevinstspor.benefit;

/** The harvest ladder (høsttrappe): how far a benefit has come. The savings target counts HARVESTED and up. */
public enum Rung {
    ESTIMATED,
    /** promised in a signed contract */
    CONTRACTED,
    /** in operation: the time is freed, the owner has not confirmed any yet */
    FREED,
    /** confirmed by the benefit owner */
    CONFIRMED,
    /** a controller has named the post or budget line */
    HARVESTED,
    /** harvested, and found permanent at gate 5 */
    PERMANENT;

    public boolean countsTowardsTarget() {
        return compareTo(HARVESTED) >= 0;
    }

    static Rung of(boolean contracted, boolean inOperation, boolean confirmed, boolean harvested, boolean permanent) {
        if (harvested) {
            return permanent ? PERMANENT : HARVESTED;
        }
        if (confirmed) {
            return CONFIRMED;
        }
        if (!contracted) {
            return ESTIMATED;
        }
        return inOperation ? FREED : CONTRACTED;
    }
}
