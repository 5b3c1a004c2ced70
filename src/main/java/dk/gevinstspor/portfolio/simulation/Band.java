package dk.gevinstspor.portfolio.simulation;

import java.util.Arrays;

/** What a figure may be: in one of ten runs it is at most p10, in half at most p50, in nine of ten at most p90. */
public record Band(double mean, double p10, double p50, double p90) {

    static Band of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        // Counted from the least, so that the mean of equal values is that value.
        double above = 0;
        for (double value : sorted) {
            above += value - sorted[0];
        }
        return new Band(
                sorted[0] + above / sorted.length, quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9));
    }

    /** Straight between the neighbours (Hyndman and Fan's type 7). */
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }

    public boolean holds(double value) {
        return value >= p10 && value <= p90;
    }

    /** Mean pinball loss at 10, 50 and 90 %, in the unit of the figure: 0 is a prophecy. */
    public double loss(double value) {
        return (pinball(value, p10, 0.1) + pinball(value, p50, 0.5) + pinball(value, p90, 0.9)) / 3;
    }

    private static double pinball(double value, double quantile, double share) {
        return value >= quantile ? (value - quantile) * share : (quantile - value) * (1 - share);
    }
}
