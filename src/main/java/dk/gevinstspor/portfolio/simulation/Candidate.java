package dk.gevinstspor.portfolio.simulation;

import java.util.UUID;

/** An initiative as the simulation sees it. ÅV are a year's. */
public sealed interface Candidate {

    UUID id();

    /** The most it can ever save: the measured baseline; infinite before there is one. */
    double most();

    /**
     * Not measured yet.
     *
     * @param fte what is promised or estimated
     * @param chance that it ever comes into operation, 0 to 1
     * @param stage how many stages it has behind it; those before operation are still to be passed
     * @param earliest days from now until its first follow-up if nothing is late
     * @param ownerFactor how its benefit owner's promises have held compared with everybody's: 1 is as everybody
     */
    record Coming(UUID id, Spread fte, double chance, int stage, double earliest, double ownerFactor, double most)
            implements Candidate {}

    /**
     * Confirmed at least once.
     *
     * @param harvested what posts and budget lines are named for already
     */
    record Measured(UUID id, double confirmed, double harvested, double most) implements Candidate {}
}
