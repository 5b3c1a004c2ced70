package dk.gevinstspor.portfolio.simulation;

import dk.gevinstspor.portfolio.simulation.Swing.Factor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the mean of the runs in which one unknown was among its worst tenth with that of its best tenth. A single
 * initiative is played once more, and moves the mean alone.
 */
final class Tornado {

    private final Sums sums;
    private final Unknowns unknowns;
    private final Draws draws;
    private final List<Candidate> candidates;
    private final Map<UUID, Sums.Expected> expected;

    Tornado(Sums sums, Unknowns unknowns, Draws draws, List<Candidate> candidates, Map<UUID, Sums.Expected> expected) {
        this.sums = sums;
        this.unknowns = unknowns;
        this.draws = draws;
        this.candidates = candidates;
        this.expected = expected;
    }

    List<Swing> at(int quarter, int initiatives) {
        double[] outcome = sums.harvested[quarter];
        double mean = Arrays.stream(outcome).average().orElse(0);
        Stream<Swing> shared = Stream.of(
                shared(Factor.REALISATION, unknowns.realisation, outcome),
                shared(Factor.HARVEST, unknowns.harvest, outcome),
                shared(Factor.DURATION, negated(unknowns.remaining[0]), outcome));
        Stream<Swing> single = candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate each) -> -weight(each, quarter))
                        .thenComparing(Candidate::id))
                .limit(initiatives)
                .map(each -> alone(each, quarter, mean));
        return Stream.concat(shared, single)
                .filter(swing -> swing.width() > 0)
                .sorted(Comparator.comparingDouble(Swing::width).reversed())
                .toList();
    }

    /** The largest first, as their spread grows with it. */
    private double weight(Candidate candidate, int quarter) {
        Sums.Expected of = expected.get(candidate.id());
        return of == null ? 0 : of.harvested[quarter];
    }

    private static Swing shared(Factor factor, double[] drawn, double[] outcome) {
        int[] runs = IntStream.range(0, drawn.length)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> drawn[run]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (drawn[runs[0]] == drawn[runs[runs.length - 1]]) {
            return new Swing(factor, null, 0, 0);
        }
        double[] sorted = Arrays.stream(runs).mapToDouble(run -> outcome[run]).toArray();
        int tenth = tenth(sorted.length);
        return new Swing(factor, null, mean(sorted, 0, tenth), mean(sorted, sorted.length - tenth, sorted.length));
    }

    private Swing alone(Candidate candidate, int quarter, double mean) {
        double[] own = new double[unknowns.harvest.length];
        draws.play(candidate, (run, from, fte, harvested) -> own[run] += from <= quarter ? harvested : 0);
        Arrays.sort(own);
        double others = mean - mean(own, 0, own.length);
        int tenth = tenth(own.length);
        return new Swing(
                Factor.INITIATIVE,
                candidate.id(),
                others + mean(own, 0, tenth),
                others + mean(own, own.length - tenth, own.length));
    }

    private static int tenth(int runs) {
        return Math.max(1, runs / 10);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }
}
