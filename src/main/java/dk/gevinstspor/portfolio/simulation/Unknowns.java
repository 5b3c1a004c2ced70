package dk.gevinstspor.portfolio.simulation;

import java.util.List;

/** What all initiatives of a run share: because nobody knows it, they do better or worse together. */
final class Unknowns {

    final double[] realisation;
    final double[] harvest;
    /** Mean days until operation, by the stages behind: {@code remaining[stage][run]}. */
    final double[][] remaining;

    Unknowns(Beliefs beliefs, Streams streams, int runs) {
        realisation = beliefs.realisation().drawMeans(beliefs.realisationShape(), streams.of(0), runs);
        harvest = beliefs.harvest().drawShares(streams.of(1), runs);
        remaining = remaining(beliefs.durations(), streams, runs);
    }

    /** One stage's duration is exponential: how long it has been there tells nothing of how long it stays. */
    private static double[][] remaining(List<Belief> durations, Streams streams, int runs) {
        double[][] remaining = new double[durations.size() + 1][];
        remaining[durations.size()] = new double[runs];
        for (int stage = durations.size() - 1; stage >= 0; stage--) {
            double[] days = durations.get(stage).drawMeans(1, streams.of(2 + stage), runs);
            for (int run = 0; run < runs; run++) {
                days[run] += remaining[stage + 1][run];
            }
            remaining[stage] = days;
        }
        return remaining;
    }
}
