package dk.gevinstspor.portfolio.simulation;

import java.util.List;

/**
 * Everything that the initiatives have in common and nobody knows for certain.
 *
 * @param realisation confirmed ÅV over those promised
 * @param realisationShape of the gamma that single initiatives are spread by around it: 4 is ± 50 %
 * @param driftShape the same for how a confirmed figure moves later: 25 is ± 20 %
 * @param harvest the share of confirmed ÅV that a controller names a post or budget line for
 * @param durations days that an initiative spends in each stage before operation, in order
 */
public record Beliefs(
        Belief realisation, double realisationShape, double driftShape, Belief harvest, List<Belief> durations) {

    public Beliefs {
        durations = List.copyOf(durations);
    }

    /** How many stages lie before operation: an initiative with that many behind it is live. */
    public int stages() {
        return durations.size();
    }
}
