package dk.gevinstspor.portfolio.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What is known of a mean: a prior that is worth so many observations, shrunk towards what the programme has seen.
 *
 * @param prior the mean believed in before anything was seen
 * @param weight observations that the prior is worth; infinite when it is certain
 * @param seen observations of the programme's own
 * @param sum of what was observed
 */
public record Belief(double prior, double weight, int seen, double sum) {

    public static Belief prior(double mean, double weight) {
        return new Belief(mean, weight, 0, 0);
    }

    public static Belief certain(double mean) {
        return prior(mean, Double.POSITIVE_INFINITY);
    }

    public Belief and(double observation) {
        return new Belief(prior, weight, seen + 1, sum + observation);
    }

    public double mean() {
        return isCertain() ? prior : (prior * weight + sum) / (weight + seen);
    }

    /** How much of the mean is still the prior's: 1 before anything is seen. */
    public double priorShare() {
        return isCertain() ? 1 : weight / (weight + seen);
    }

    /** What the programme itself has seen on average; not a number before. */
    public double observed() {
        return sum / seen;
    }

    private boolean isCertain() {
        return Double.isInfinite(weight);
    }

    /**
     * The mean of a positive quantity that is gamma distributed with this shape, once for each run: the inverse gamma
     * distribution is conjugate, and its own mean is {@link #mean()}.
     */
    double[] drawMeans(double shape, UniformRandomProvider random, int runs) {
        double[] means = new double[runs];
        double mean = mean();
        if (isCertain() || Double.isInfinite(shape) || mean == 0) {
            Arrays.fill(means, mean);
            return means;
        }
        ContinuousDistribution.Sampler rates =
                GammaDistribution.of(shape * (weight + seen) + 1, 1).createSampler(random);
        double scale = shape * (weight + seen) * mean;
        for (int run = 0; run < runs; run++) {
            means[run] = scale / rates.sample();
        }
        return means;
    }

    /** A share between 0 and 1, once for each run: beta distributed. */
    double[] drawShares(UniformRandomProvider random, int runs) {
        double[] shares = new double[runs];
        double mean = mean();
        if (isCertain() || mean <= 0 || mean >= 1) {
            Arrays.fill(shares, mean);
            return shares;
        }
        ContinuousDistribution.Sampler beta = BetaDistribution.of(mean * (weight + seen), (1 - mean) * (weight + seen))
                .createSampler(random);
        for (int run = 0; run < runs; run++) {
            shares[run] = beta.sample();
        }
        return shares;
    }
}
