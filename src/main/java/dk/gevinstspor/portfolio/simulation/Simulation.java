package dk.gevinstspor.portfolio.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Plays a programme's future many times. The same seed gives the same answer whatever the order of the initiatives, and
 * another initiative never makes a run worse.
 */
public final class Simulation {

    private final Beliefs beliefs;
    private final double[] quarterEnds;
    private final int runs;
    private final long seed;

    /**
     * @param quarterEnds days from now until the end of each quarter, ascending
     * @param seed shown beside the result, so that anybody can have the same one
     */
    public Simulation(Beliefs beliefs, double[] quarterEnds, int runs, long seed) {
        this.beliefs = beliefs;
        this.quarterEnds = quarterEnds.clone();
        this.runs = runs;
        this.seed = seed;
    }

    public Outlook of(Collection<? extends Candidate> candidates) {
        List<Candidate> ordered = candidates.stream()
                .map(Candidate.class::cast)
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        Streams streams = new Streams(seed);
        Unknowns unknowns = new Unknowns(beliefs, streams, runs);
        Draws draws = new Draws(beliefs, streams, unknowns, quarterEnds, runs);
        Sums sums = new Sums(quarterEnds.length, runs);
        Map<UUID, Sums.Expected> expected = new LinkedHashMap<>();
        for (Candidate candidate : ordered) {
            expected.put(candidate.id(), sums.add(candidate, draws));
        }
        sums.accumulate();
        return new Outlook(seed, sums, expected, unknowns, draws, ordered);
    }
}
