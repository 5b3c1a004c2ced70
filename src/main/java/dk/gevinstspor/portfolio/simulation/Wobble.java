package dk.gevinstspor.portfolio.simulation;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A positive factor with mean 1, gamma distributed, as a table of its quantiles: drawing is a look-up, which is what
 * makes millions of draws affordable.
 */
final class Wobble {

    private static final int STEPS = 1024;
    private static final Map<Double, Wobble> KNOWN = new ConcurrentHashMap<>();

    private final double[] quantiles;

    private Wobble(double[] quantiles) {
        this.quantiles = quantiles;
    }

    /** @param shape one over the squared coefficient of variation; infinite for none */
    static Wobble ofShape(double shape) {
        return KNOWN.computeIfAbsent(shape, Wobble::table);
    }

    private static Wobble table(double shape) {
        double[] quantiles = new double[STEPS + 1];
        if (Double.isInfinite(shape)) {
            Arrays.fill(quantiles, 1);
            return new Wobble(quantiles);
        }
        GammaDistribution gamma = GammaDistribution.of(shape, 1 / shape);
        double sum = 0;
        for (int i = 1; i <= STEPS; i++) {
            quantiles[i] = gamma.inverseCumulativeProbability(Math.min((double) i / STEPS, 1 - 0.25 / STEPS));
            sum += (quantiles[i - 1] + quantiles[i]) / 2;
        }
        // Between its points the table is straight and at its ends cut: scaled, its mean is 1 nevertheless.
        double mean = sum / STEPS;
        for (int i = 0; i <= STEPS; i++) {
            quantiles[i] /= mean;
        }
        return new Wobble(quantiles);
    }

    double at(double share) {
        double position = share * STEPS;
        int below = (int) position;
        return quantiles[below] + (position - below) * (quantiles[below + 1] - quantiles[below]);
    }
}
