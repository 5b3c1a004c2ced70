package dk.gevinstspor.bench;

import dk.gevinstspor.portfolio.simulation.Belief;
import dk.gevinstspor.portfolio.simulation.Beliefs;
import dk.gevinstspor.portfolio.simulation.Candidate;
import dk.gevinstspor.portfolio.simulation.Outlook;
import dk.gevinstspor.portfolio.simulation.Simulation;
import dk.gevinstspor.portfolio.simulation.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** How long the forecast of a large programme takes: 500 initiatives, 10.000 runs, 24 quarters, with all its results. */
public final class ForecastBenchmark {

    private static final int INITIATIVES = 500;
    private static final int RUNS = 10_000;
    private static final int ROUNDS = 15;
    private static final double[] QUARTERS =
            IntStream.rangeClosed(1, 24).mapToDouble(quarter -> quarter * 91.3).toArray();

    private static final Beliefs BELIEFS = new Beliefs(
            new Belief(0.5, 4, 12, 9),
            4,
            25,
            new Belief(0.8, 4, 10, 8),
            Collections.nCopies(8, new Belief(40, 3, 20, 900)));

    private ForecastBenchmark() {}

    public static void main(String[] arguments) {
        List<Candidate> programme = programme();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            Outlook outlook = new Simulation(BELIEFS, QUARTERS, RUNS, 1).of(programme);
            double median = outlook.harvested().get(23).p50() + outlook.confirmed().get(23).p50();
            int swings = outlook.tornado(23, 6).size();
            double chance = outlook.chanceThat(path -> path[23] > median / 2);
            double millis = (System.nanoTime() - began) / 1e6;
            System.out.printf(Locale.ROOT, "%2d: %.0f ms (%d swings, %.2f)%n", round, millis, swings, chance);
            times.add(millis);
        }
        System.out.printf(
                Locale.ROOT,
                "%d initiatives x %d runs: first %.0f ms, median of the rest %.0f ms%n",
                INITIATIVES,
                RUNS,
                times.get(0),
                times.stream().skip(1).sorted().skip(ROUNDS / 2).findFirst().orElseThrow());
    }

    private static List<Candidate> programme() {
        List<Candidate> programme = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            UUID id = new UUID(77, i);
            double low = 0.2 + i % 7 * 0.15;
            programme.add(
                    i % 4 == 0
                            ? new Candidate.Measured(id, low, low / 2, 3)
                            : new Candidate.Coming(
                                    id, new Spread(low, 2 * low), 0.6, i % 9, 30 * (8 - i % 9), 1, 3));
        }
        return programme;
    }
}
