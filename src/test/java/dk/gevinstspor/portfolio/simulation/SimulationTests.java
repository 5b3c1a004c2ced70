package dk.gevinstspor.portfolio.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.gevinstspor.portfolio.simulation.Candidate.Coming;
import dk.gevinstspor.portfolio.simulation.Candidate.Measured;
import dk.gevinstspor.portfolio.simulation.Swing.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The simulation against what can be worked out on paper, and what must hold whatever the programme is. */
class SimulationTests {

    private static final int RUNS = 10_000;
    private static final double[] EIGHT_QUARTERS =
            IntStream.rangeClosed(1, 8).mapToDouble(quarter -> quarter * 91.0).toArray();

    /** Nothing unknown but what a test adds. */
    private static final Beliefs CERTAIN = new Beliefs(
            Belief.certain(1),
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Belief.certain(1),
            Collections.nCopies(8, Belief.certain(30)));

    private static final Beliefs UNCERTAIN = new Beliefs(
            new Belief(0.5, 4, 3, 2.4),
            4,
            25,
            new Belief(0.8, 4, 2, 1.5),
            Collections.nCopies(8, new Belief(30, 3, 2, 90)));

    @Test
    void degenerate_intervals_give_exact_numbers() {
        Outlook outlook = play(CERTAIN, live(1, 0.8, 0.8), live(2, 1.25, 1.25), new Measured(id(3), 0.5, 0.5, 9));

        assertThat(outlook.confirmed().get(0)).isEqualTo(new Band(2.55, 2.55, 2.55, 2.55));
        assertThat(outlook.harvested().get(7)).isEqualTo(new Band(2.55, 2.55, 2.55, 2.55));
        assertThat(outlook.chanceOf(2.55, 7)).isEqualTo(1);
        assertThat(outlook.chanceOf(2.56, 7)).isZero();
    }

    @Test
    void a_sum_of_independent_triangles_has_the_sum_of_their_means_and_variances() {
        Coming[] twelve = IntStream.range(0, 12)
                .mapToObj(i -> live(i, 0.4 + 0.1 * i, 0.8 + 0.3 * i))
                .toArray(Coming[]::new);
        double mean =
                Arrays.stream(twelve).mapToDouble(each -> each.fte().middle()).sum();
        double variance = Arrays.stream(twelve)
                .mapToDouble(each -> Math.pow(each.fte().high() - each.fte().low(), 2) / 24)
                .sum();

        double[] sums = runs(CERTAIN, twelve);

        assertThat(mean(sums)).isCloseTo(mean, within(4 * Math.sqrt(variance / RUNS)));
        assertThat(variance(sums)).isCloseTo(variance, within(0.06 * variance));
    }

    @Test
    void the_quantiles_of_one_initiative_are_those_of_its_triangle() {
        Band band = play(CERTAIN, live(7, 1, 3)).confirmed().get(0);

        // The triangle's distribution function is (x − 1)² / 2 up to the middle.
        assertThat(band.p10()).isCloseTo(1 + Math.sqrt(0.2), within(0.03));
        assertThat(band.p50()).isCloseTo(2, within(0.03));
        assertThat(band.p90()).isCloseTo(3 - Math.sqrt(0.2), within(0.03));
    }

    @Test
    void who_may_not_come_adds_its_chance_of_its_benefit() {
        Coming unsure = new Coming(id(5), Spread.exactly(2), 0.3, 8, 0, 1, 9);

        double[] sums = runs(CERTAIN, unsure);

        assertThat(mean(sums)).isCloseTo(0.6, within(4 * 2 * Math.sqrt(0.3 * 0.7 / RUNS)));
        assertThat(Arrays.stream(sums).filter(sum -> sum > 0)).containsOnly(2.0);
    }

    @Test
    void realisation_spreads_a_promise_by_its_gamma() {
        Beliefs spread =
                new Beliefs(Belief.certain(0.5), 4, Double.POSITIVE_INFINITY, Belief.certain(1), CERTAIN.durations());

        double[] sums = runs(spread, new Coming(id(8), Spread.exactly(2), 1, 8, 0, 1, 9));

        // Gamma of shape 4 and mean 1: its variance is 1/4, its 9th decile 6,6808 / 4.
        assertThat(mean(sums)).isCloseTo(1, within(0.02));
        assertThat(variance(sums)).isCloseTo(0.25, within(0.015));
        assertThat(Band.of(sums).p90()).isCloseTo(6.6808 / 4, within(0.04));
    }

    @Test
    void what_is_not_known_of_realisation_moves_all_initiatives_alike() {
        Beliefs shared = new Beliefs(
                Belief.prior(0.5, 4),
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Belief.certain(1),
                CERTAIN.durations());
        Beliefs spread =
                new Beliefs(Belief.prior(0.5, 4), 4, Double.POSITIVE_INFINITY, Belief.certain(1), CERTAIN.durations());
        Coming[] hundred = IntStream.range(0, 100).mapToObj(i -> live(i, 1, 1)).toArray(Coming[]::new);

        assertThat(runs(shared, hundred)).containsOnly(50.0);
        // Inverse gamma of shape 4 × 4 + 1: variance mean² / (shape − 2); a hundred of their own add a hundredth of
        // 1/4.
        double own = 0.25 * (1 + 1.0 / 15) / 100;
        assertThat(variance(runs(spread, hundred)) / (50 * 50)).isCloseTo(1.0 / 15 + own, within(0.008));
    }

    @Test
    void the_stages_still_to_be_passed_take_the_sum_of_their_means() {
        Beliefs slow = new Beliefs(
                Belief.certain(1),
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Belief.certain(1),
                Collections.nCopies(8, Belief.certain(40)));
        Coming early = new Coming(id(9), Spread.exactly(1), 1, 3, 0, 1, 9);
        Outlook outlook = new Simulation(slow, EIGHT_QUARTERS, RUNS, 42).of(List.of(early));

        // Five stages of 40 days and three months: day 291, in the fourth quarter.
        assertThat(outlook.confirmed().get(2).p90()).isZero();
        assertThat(outlook.confirmed().get(3).p10()).isEqualTo(1);
    }

    @Test
    void a_stage_lasts_exponentially_long_and_several_add_up_to_an_erlang() {
        Beliefs seen = new Beliefs(
                Belief.certain(1),
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Belief.certain(1),
                Collections.nCopies(8, new Belief(50, 1, 100_000, 50.0 * 100_000)));
        Coming twoStages = new Coming(id(9), Spread.exactly(1), 1, 6, 0, 1, 9);
        double[] ends = {Draws.TO_THE_FIRST_FOLLOW_UP + 100, Draws.TO_THE_FIRST_FOLLOW_UP + 200};

        Outlook outlook = new Simulation(seen, ends, RUNS, 42).of(List.of(twoStages));

        // Erlang of two stages of mean 50: P(≤ t) = 1 − e^(−t/50) (1 + t/50).
        assertThat(outlook.confirmed().get(0).mean()).isCloseTo(1 - Math.exp(-2) * 3, within(0.02));
        assertThat(outlook.confirmed().get(1).mean()).isCloseTo(1 - Math.exp(-4) * 5, within(0.02));
    }

    @Test
    void a_contract_of_several_steps_counts_from_each_step_s_day() {
        Profile steps = new Profile(List.of(
                new Profile.Step(-30, 0.25),
                new Profile.Step(EIGHT_QUARTERS[2], 1),
                new Profile.Step(EIGHT_QUARTERS[5], 0.5)));
        Coming coming = new Coming(id(3), Spread.exactly(2), 1, 8, 0, 1, 9, steps);
        Measured measured = new Measured(
                id(4),
                1,
                0.4,
                9,
                new Profile(List.of(
                        new Profile.Step(-30, 1),
                        new Profile.Step(EIGHT_QUARTERS[4], 3),
                        new Profile.Step(EIGHT_QUARTERS[6], 0))));

        assertThat(play(CERTAIN, coming).confirmed().stream().map(Band::p50))
                .containsExactly(0.5, 0.5, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0);
        assertThat(play(CERTAIN, measured).confirmed().stream().map(Band::mean))
                .containsExactly(1.0, 1.0, 1.0, 1.0, 3.0, 3.0, 0.0, 0.0);
        // What posts are named for stays harvested.
        assertThat(play(CERTAIN, measured).harvested().get(7).p10()).isCloseTo(0.4, within(1e-9));
        assertThat(play(CERTAIN, coming).tornado(1, 3)).isEmpty();
    }

    @Test
    void nothing_counts_before_the_first_step() {
        Coming later = new Coming(
                id(3), Spread.exactly(2), 1, 8, 0, 1, 9, new Profile(List.of(new Profile.Step(EIGHT_QUARTERS[3], 1))));

        assertThat(play(CERTAIN, later).confirmed().stream().map(Band::p90))
                .containsExactly(0.0, 0.0, 0.0, 2.0, 2.0, 2.0, 2.0, 2.0);
    }

    @Test
    void nobody_saves_more_than_the_measured_baseline() {
        double[] sums = runs(UNCERTAIN, new Coming(id(4), new Spread(1, 3), 1, 8, 0, 1, 1.5));

        assertThat(Arrays.stream(sums).max()).hasValue(1.5);
    }

    @Test
    void a_belief_is_shrunk_towards_what_was_seen() {
        Belief belief = Belief.prior(0.5, 4).and(0.9).and(1.1);

        assertThat(belief.mean()).isCloseTo((4 * 0.5 + 2.0) / 6, within(1e-12));
        assertThat(belief.priorShare()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(belief.observed()).isEqualTo(1);
        double[] drawn = belief.drawMeans(4, new Streams(1).of(0), 200_000);
        assertThat(mean(drawn)).isCloseTo(belief.mean(), within(0.002));
        double[] shares = belief.drawShares(new Streams(1).of(1), 200_000);
        assertThat(mean(shares)).isCloseTo(belief.mean(), within(0.002));
        assertThat(variance(shares)).isCloseTo(belief.mean() * (1 - belief.mean()) / 7, within(0.001));
    }

    @Test
    void the_pinball_loss_punishes_a_figure_outside_the_band() {
        Band band = new Band(2, 1, 2, 3);

        assertThat(band.holds(3)).isTrue();
        assertThat(band.holds(3.1)).isFalse();
        assertThat(band.loss(2)).isCloseTo((0.1 + 0 + 0.1) / 3, within(1e-12));
        assertThat(band.loss(4)).isCloseTo((0.3 + 1 + 0.9) / 3, within(1e-12));
    }

    @Test
    void the_tornado_names_what_moves_it_most() {
        Outlook outlook = play(UNCERTAIN, live(1, 4, 4), live(2, 0.1, 0.1));

        List<Swing> swings = outlook.tornado(7, 2);

        assertThat(swings).extracting(Swing::width).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(swings.get(0).initiative()).isEqualTo(id(1));
        assertThat(swings).extracting(Swing::factor).contains(Factor.REALISATION, Factor.HARVEST);
        assertThat(swings.get(swings.size() - 1).initiative()).isEqualTo(id(2));
    }

    @Test
    void a_single_initiatives_bar_goes_from_the_mean_of_its_worst_tenth_to_that_of_its_best() {
        Coming unlikelyToFail = new Coming(id(5), Spread.exactly(1), 0.95, 8, 0, 1, 9);

        List<Swing> swings = play(CERTAIN, live(1, 2, 2), unlikelyToFail).tornado(7, 2);

        assertThat(swings).singleElement().satisfies(swing -> {
            assertThat(swing.low()).isCloseTo(2 + 0.5, within(0.06));
            assertThat(swing.high()).isCloseTo(2 + 1, within(0.01));
        });
    }

    @Property(tries = 40)
    void the_band_is_in_order(@ForAll("programmes") List<Candidate> programme) {
        Outlook outlook = few(programme);

        assertThat(outlook.harvested())
                .allSatisfy(band ->
                        assertThat(List.of(band.p10(), band.p50(), band.p90())).isSorted());
        // What was harvested stays so, even where a confirmed figure falls back later.
        double already = programme.stream()
                .mapToDouble(each -> each instanceof Measured measured ? measured.harvested() : 0)
                .sum();
        for (int quarter = 0; quarter < 8; quarter++) {
            double confirmed = outlook.confirmed().get(quarter).mean();
            assertThat(outlook.harvested().get(quarter).mean()).isLessThanOrEqualTo(confirmed + already + 1e-9);
        }
    }

    @Property(tries = 40)
    void another_initiative_never_lowers_the_median(@ForAll("programmes") List<Candidate> programme) {
        Outlook without = few(programme.subList(1, programme.size()));
        Outlook with = few(programme);

        for (int quarter = 0; quarter < 8; quarter++) {
            assertThat(with.confirmed().get(quarter).p50())
                    .isGreaterThanOrEqualTo(without.confirmed().get(quarter).p50());
            assertThat(with.harvested().get(quarter).p50())
                    .isGreaterThanOrEqualTo(without.harvested().get(quarter).p50());
        }
    }

    @Property(tries = 40)
    void the_same_seed_gives_the_same_in_any_order(@ForAll("programmes") List<Candidate> programme) {
        List<Candidate> backwards = new ArrayList<>(programme);
        Collections.reverse(backwards);

        assertThat(few(backwards).harvested()).isEqualTo(few(programme).harvested());
        assertThat(few(backwards).confirmed()).isEqualTo(few(programme).confirmed());
    }

    @Provide
    Arbitrary<List<Candidate>> programmes() {
        Arbitrary<Double> fte = Arbitraries.doubles().between(0, 5);
        Arbitrary<Candidate> coming = Combinators.combine(
                        fte,
                        fte,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 8),
                        fte)
                .as((one, other, chance, stage, most) -> new Coming(
                        UUID.randomUUID(),
                        new Spread(Math.min(one, other), Math.max(one, other)),
                        chance,
                        stage,
                        stage * 50,
                        1,
                        most));
        Arbitrary<Candidate> measured = Combinators.combine(fte, fte)
                .as((one, other) -> new Measured(UUID.randomUUID(), Math.max(one, other), Math.min(one, other), 10));
        return Arbitraries.oneOf(coming, measured).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Outlook few(List<Candidate> programme) {
        return new Simulation(UNCERTAIN, EIGHT_QUARTERS, 200, 7).of(programme);
    }

    private static Coming live(int number, double low, double high) {
        return new Coming(id(number), new Spread(low, high), 1, 8, 0, 1, Double.POSITIVE_INFINITY);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Outlook play(Beliefs beliefs, Candidate... candidates) {
        return new Simulation(beliefs, EIGHT_QUARTERS, RUNS, 42).of(List.of(candidates));
    }

    /** ÅV confirmed at the end of the first quarter, by run. */
    private static double[] runs(Beliefs beliefs, Candidate... candidates) {
        Streams streams = new Streams(42);
        Sums sums = new Sums(1, RUNS);
        Draws draws = new Draws(beliefs, streams, new Unknowns(beliefs, streams, RUNS), new double[] {91}, RUNS);
        for (Candidate candidate : candidates) {
            sums.add(candidate, draws);
        }
        return sums.confirmed[0];
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return DoubleStream.of(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
