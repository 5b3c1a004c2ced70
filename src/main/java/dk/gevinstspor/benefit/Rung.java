package dk.gevinstspor.benefit;

/** The harvest ladder (høsttrappe): how far a benefit has come. The savings target counts HARVESTED and up. */
public enum Rung {
    ESTIMATED,
    /** promised in a signed contract */
    CONTRACTED,
    /** in operation, and measured figures show the time that is freed */
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

    boolean hasNext() {
        return this != PERMANENT;
    }

    Rung next() {
        return switch (this) {
            case ESTIMATED -> CONTRACTED;
            case CONTRACTED -> FREED;
            case FREED -> CONFIRMED;
            case CONFIRMED -> HARVESTED;
            case HARVESTED, PERMANENT -> PERMANENT;
        };
    }
}
