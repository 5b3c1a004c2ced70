package dk.gevinstspor.portfolio.simulation;

import dk.gevinstspor.portfolio.simulation.Candidate.Coming;
import dk.gevinstspor.portfolio.simulation.Candidate.Measured;
import org.apache.commons.rng.UniformRandomProvider;

/** Plays one initiative through all runs: when it counts from, and with how many ÅV. */
final class Draws {

    /** Days from go-live to the first follow-up: three months (domain "Lifecycle"). */
    static final double TO_THE_FIRST_FOLLOW_UP = 365.25 / 4;

    /** What becomes of a run of an initiative: told once, and again for each quarter in which that changes. */
    interface Outcome {

        /**
         * @param from the first quarter that counts it
         * @param fte confirmed ÅV a year from then on, more or fewer than before
         * @param harvested the part of them that is harvested
         */
        void of(int run, int from, double fte, double harvested);
    }

    private final Streams streams;
    private final Unknowns unknowns;
    private final double[] quarterEnds;
    private final Wobble single;
    private final Wobble drift;
    private final Wobble[] waits;
    private final int runs;

    /** @param quarterEnds days from now, ascending */
    Draws(Beliefs beliefs, Streams streams, Unknowns unknowns, double[] quarterEnds, int runs) {
        this.streams = streams;
        this.unknowns = unknowns;
        this.quarterEnds = quarterEnds.clone();
        this.runs = runs;
        this.single = Wobble.ofShape(beliefs.realisationShape());
        this.drift = Wobble.ofShape(beliefs.driftShape());
        this.waits = new Wobble[beliefs.stages() + 1];
        for (int stage = 0; stage < beliefs.stages(); stage++) {
            boolean certain = beliefs.durations().stream().allMatch(each -> Double.isInfinite(each.weight()));
            waits[stage] = Wobble.ofShape(certain ? Double.POSITIVE_INFINITY : beliefs.stages() - stage);
        }
        waits[beliefs.stages()] = Wobble.ofShape(Double.POSITIVE_INFINITY);
    }

    void play(Candidate candidate, Outcome outcome) {
        UniformRandomProvider random = streams.of(candidate.id());
        if (candidate instanceof Coming coming) {
            play(coming, random, outcome);
        } else if (candidate instanceof Measured measured) {
            play(measured, random, outcome);
        }
    }

    private void play(Coming coming, UniformRandomProvider random, Outcome outcome) {
        double[] wait = unknowns.remaining[coming.stage()];
        Wobble own = waits[coming.stage()];
        double[] shares = coming.profile().at(quarterEnds);
        for (int run = 0; run < runs; run++) {
            boolean comes = random.nextDouble() < coming.chance();
            double estimate = coming.fte().at(random.nextDouble());
            double realised = single.at(random.nextDouble()) * unknowns.realisation[run] * coming.ownerFactor();
            double arrives = wait[run] * own.at(random.nextDouble()) + TO_THE_FIRST_FOLLOW_UP;
            if (comes) {
                int from = quarterOf(
                        coming.stage() == waits.length - 1 ? coming.earliest() : Math.max(coming.earliest(), arrives));
                double before = 0;
                for (int quarter = from; quarter < quarterEnds.length; quarter = next(shares, quarter)) {
                    double fte = Math.min(coming.most(), estimate * realised * shares[quarter]);
                    outcome.of(run, quarter, fte - before, (fte - before) * unknowns.harvest[run]);
                    before = fte;
                }
            }
        }
    }

    private void play(Measured measured, UniformRandomProvider random, Outcome outcome) {
        double[] shares = measured.profile().at(quarterEnds);
        for (int run = 0; run < runs; run++) {
            double drifted = measured.confirmed() * drift.at(random.nextDouble());
            double before = 0;
            double taken = 0;
            for (int quarter = 0; quarter < quarterEnds.length; quarter = next(shares, quarter)) {
                double fte = Math.min(measured.most(), drifted * shares[quarter]);
                double open = Math.max(0, fte - measured.harvested());
                double harvested = measured.harvested() + open * unknowns.harvest[run];
                outcome.of(run, quarter, fte - before, harvested - taken);
                before = fte;
                taken = harvested;
            }
        }
    }

    /** The next quarter with another share; the number of quarters when there is none. */
    private static int next(double[] shares, int quarter) {
        int next = quarter + 1;
        while (next < shares.length && shares[next] == shares[quarter]) {
            next++;
        }
        return next;
    }

    /** The number of quarters when it is after them all. */
    private int quarterOf(double day) {
        int quarter = 0;
        while (quarter < quarterEnds.length && quarterEnds[quarter] < day) {
            quarter++;
        }
        return quarter;
    }
}
