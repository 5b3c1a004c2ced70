package dk.gevinstspor.portfolio.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What came out of all runs. Quarters are counted from the first of the forecast, which is 0. */
public final class Outlook {

    private final long seed;
    private final Sums sums;
    private final Map<UUID, Sums.Expected> expected;
    private final Tornado tornado;

    Outlook(
            long seed,
            Sums sums,
            Map<UUID, Sums.Expected> expected,
            Unknowns unknowns,
            Draws draws,
            List<Candidate> candidates) {
        this.seed = seed;
        this.sums = sums;
        this.expected = expected;
        this.tornado = new Tornado(sums, unknowns, draws, candidates, expected);
    }

    public long seed() {
        return seed;
    }

    public int runs() {
        return sums.confirmed[0].length;
    }

    /** ÅV a year confirmed, by quarter. */
    public List<Band> confirmed() {
        return Arrays.stream(sums.confirmed).map(Band::of).toList();
    }

    /** ÅV a year harvested, by quarter: what the savings target counts. */
    public List<Band> harvested() {
        return Arrays.stream(sums.harvested).map(Band::of).toList();
    }

    /** The mean of ÅV that one initiative has confirmed at the end of the quarter; 0 for one that was not played. */
    public double expectedConfirmed(UUID initiative, int quarter) {
        Sums.Expected of = expected.get(initiative);
        return of == null ? 0 : of.confirmed[quarter];
    }

    /** The chance that at least so many ÅV are harvested at the end of the quarter. */
    public double chanceOf(double fte, int quarter) {
        return Arrays.stream(sums.harvested[quarter])
                        .filter(value -> value >= fte)
                        .count()
                / (double) runs();
    }

    /** The chance of what is asked of the ÅV harvested at the end of each quarter. */
    public double chanceThat(Predicate<double[]> path) {
        return IntStream.range(0, runs())
                        .mapToObj(run -> Arrays.stream(sums.harvested)
                                .mapToDouble(quarter -> quarter[run])
                                .toArray())
                        .filter(path)
                        .count()
                / (double) runs();
    }

    /** What moves the ÅV harvested at the end of the quarter most; the greatest first. */
    public List<Swing> tornado(int quarter, int initiatives) {
        return tornado.at(quarter, initiatives);
    }
}
