package dk.gevinstspor.portfolio.simulation;

import java.util.List;

/**
 * How much of its ÅV an initiative is to save from which day on, as a contract's profile says: all of it from the
 * beginning unless there are steps.
 *
 * @param steps by their days; nothing is saved before the first
 */
public record Profile(List<Step> steps) {

    public static final Profile WHOLE = new Profile(List.of());

    /**
     * @param from days from now
     * @param share of the ÅV from then on
     */
    public record Step(double from, double share) {}

    public Profile {
        steps = List.copyOf(steps);
    }

    /** The share at the end of each quarter. */
    double[] at(double[] quarterEnds) {
        double[] shares = new double[quarterEnds.length];
        for (int quarter = 0; quarter < shares.length; quarter++) {
            shares[quarter] = at(quarterEnds[quarter]);
        }
        return shares;
    }

    private double at(double day) {
        double share = steps.isEmpty() ? 1 : 0;
        for (Step step : steps) {
            if (step.from <= day) {
                share = step.share;
            }
        }
        return share;
    }
}
