package dk.gevinstspor.portfolio.simulation;

import java.util.UUID;

/** An initiative as the simulation sees it. ÅV are a year's. */
public sealed interface Candidate {

    UUID id();

    /** The most it can ever save: the measured baseline; infinite before there is one. */
    double most();

    /** How its ÅV come and go with time. */
    Profile profile();

    /**
     * Not measured yet.
     *
     * @param fte what is promised or estimated, of a profile the whole
     * @param chance that it ever comes into operation, 0 to 1
     * @param stage how many stages it has behind it; those before operation are still to be passed
     * @param earliest days from now until its first follow-up if nothing is late
     * @param ownerFactor how its benefit owner's promises have held compared with everybody's: 1 is as everybody
     */
    record Coming(
            UUID id,
            Spread fte,
            double chance,
            int stage,
            double earliest,
            double ownerFactor,
            double most,
            Profile profile)
            implements Candidate {

        /** All of its ÅV from the beginning. */
        public Coming(UUID id, Spread fte, double chance, int stage, double earliest, double ownerFactor, double most) {
            this(id, fte, chance, stage, earliest, ownerFactor, most, Profile.WHOLE);
        }
    }

    /**
     * Confirmed at least once.
     *
     * @param harvested what posts and budget lines are named for already
     * @param profile in shares of what was promised for the day of the confirmation
     */
    record Measured(UUID id, double confirmed, double harvested, double most, Profile profile) implements Candidate {

        /** As many ÅV from now on. */
        public Measured(UUID id, double confirmed, double harvested, double most) {
            this(id, confirmed, harvested, most, Profile.WHOLE);
        }
    }
}
