package dk.gevinstspor.benefit;

/** A benefit's place on the harvest ladder. It climbs one rung at a time, each by its own evidence. */
record Ladder(Rung at) {

    static final Ladder FOOT = new Ladder(Rung.ESTIMATED);

    /**
     * What is known of a benefit. Whatever was confirmed or harvested was freed before: a confirmation is a measurement
     * by the contract's method, too.
     *
     * @param measured measured figures show ÅV saved
     * @param confirmed an undisputed confirmation of more than none
     * @param harvested a controller has named a post or budget line
     * @param permanent found so at gate 5
     */
    record Evidence(
            boolean contracted,
            boolean inOperation,
            boolean measured,
            boolean confirmed,
            boolean harvested,
            boolean permanent) {

        boolean allows(Rung rung) {
            return switch (rung) {
                case ESTIMATED -> true;
                case CONTRACTED -> contracted || harvested;
                case FREED -> (inOperation && (measured || confirmed)) || harvested;
                case CONFIRMED -> confirmed || harvested;
                case HARVESTED -> harvested;
                case PERMANENT -> permanent;
            };
        }
    }

    /** As high as the evidence goes without a gap. */
    static Ladder by(Evidence evidence) {
        Ladder ladder = FOOT;
        while (ladder.at.hasNext() && evidence.allows(ladder.at.next())) {
            ladder = ladder.climb(ladder.at.next(), evidence);
        }
        return ladder;
    }

    /** @throws IllegalStateException for any but the next rung, or without its evidence */
    Ladder climb(Rung rung, Evidence evidence) {
        if (!at.hasNext() || rung != at.next() || !evidence.allows(rung)) {
            throw new IllegalStateException("from " + at + " a benefit cannot climb to " + rung);
        }
        return new Ladder(rung);
    }
}
