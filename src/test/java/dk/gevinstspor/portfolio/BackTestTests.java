package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.portfolio.BackTest.Score;
import dk.gevinstspor.portfolio.BackTest.Trial;
import dk.gevinstspor.portfolio.Fact.Kind;
import dk.gevinstspor.portfolio.simulation.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programmes that are made up by the model's own rules, and forecast from quarter to quarter. */
class BackTestTests {

    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 2);
    private static final List<Stage> WAY = List.of(
            Stage.IDEA,
            Stage.SCREENING,
            Stage.PRIORITISATION,
            Stage.DISCOVERY,
            Stage.DESIGN,
            Stage.CONTRACT,
            Stage.DEVELOPMENT,
            Stage.GO_LIVE,
            Stage.HYPERCARE);

    @Test
    void on_generated_programmes_the_band_is_honest_and_the_forecast_beats_the_plan() {
        List<Trial> trials = new ArrayList<>();
        for (int programme = 0; programme < 12; programme++) {
            trials.addAll(BackTest.trials(
                    generated(new Random(programme), 60, 0.6), Quarter.of(START), TODAY, 400, programme));
        }

        List<Score> scores = BackTest.scores(trials);

        assertThat(scores).hasSize(4).allSatisfy(score -> {
            assertThat(score.coverage()).isBetween(0.65, 0.97);
            assertThat(score.skill()).isGreaterThan(0.2);
        });
    }

    @Test
    void what_the_programme_realises_is_learned() {
        Knowledge knowledge = new Knowledge(generated(new Random(5), 200, 0.6), TODAY);

        assertThat(knowledge.beliefs().realisation().seen()).isGreaterThan(40);
        assertThat(knowledge.beliefs().realisation().mean()).isCloseTo(0.6, within(0.12));
        assertThat(knowledge.duration(Stage.DESIGN).mean()).isCloseTo(60, within(15.0));
        assertThat(knowledge.chance(Stage.PRIORITISATION).mean()).isBetween(0.6, 0.95);
    }

    @Test
    void an_owner_who_promised_twice_as_much_is_shown_with_factor_two_and_lowers_her_next_promise() {
        UUID owner = new UUID(1, 1);
        List<InitiativeHistory> history = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            history.add(measured(i, owner, "Eva", 1, 0.5));
            history.add(measured(10 + i, new UUID(1, 2), "Per", 1, 1));
        }

        List<OwnerRecord> owners = new Knowledge(history, TODAY).owners();

        assertThat(owners).extracting(OwnerRecord::optimism).containsExactly(2.0, 1.0);
        assertThat(owners.get(0).used()).isLessThan(1);
        assertThat(owners.get(1).used()).isGreaterThan(1);
        // The programme's mean is (4 × 0,5 + 4 × 0,5 + 4 × 1) / 12 = 2/3; hers is 0,75 of it, shrunk half-way to 1.
        assertThat(owners.get(0).used()).isCloseTo((1 + 0.75) / 2, within(1e-9));
    }

    @Test
    void a_dispute_counts_from_the_day_it_was_raised_until_it_was_settled_and_going_live_when_it_was_known() {
        UUID id = new UUID(2, 1);
        UUID period = new UUID(5, 1);
        LocalDate live = LocalDate.of(2022, 3, 1);
        LocalDate asked = LocalDate.of(2022, 6, 1);
        InitiativeHistory history = new InitiativeHistory(
                header(id, 1, new UUID(4, 1), "Eva", live),
                List.of(
                        new Fact(id, Kind.STAGE, live, live.plusDays(10), "HYPERCARE", null, null, null, null),
                        new Fact(id, Kind.CONFIRMED, asked, asked, null, period, null, decimal(1), null),
                        new Fact(id, Kind.DISPUTED, asked, asked.plusDays(5), null, period, null, null, null),
                        new Fact(id, Kind.SETTLED, asked, asked.plusDays(20), null, period, null, null, null)));

        assertThat(history.live(live.plusDays(9))).isEmpty();
        assertThat(history.live(live.plusDays(10))).contains(live);
        assertThat(history.confirmation(asked)).isPresent();
        assertThat(history.confirmation(asked.plusDays(5))).isEmpty();
        assertThat(history.confirmation(asked.plusDays(20))).isPresent();
    }

    @Test
    void the_score_counts_what_lay_in_the_band_and_compares_with_the_plan() {
        Quarter made = new Quarter(2022, 1);
        List<Trial> trials = List.of(
                new Trial(made, 1, new Band(1, 0.5, 1, 1.5), 1, 2), new Trial(made, 1, new Band(1, 0.5, 1, 1.5), 2, 2));

        Score score = BackTest.scores(trials).get(0);

        assertThat(score.coverage()).isEqualTo(0.5);
        // Pinball at 10, 50 and 90 %: of 1 it is 0,05 + 0 + 0,05; of 2 it is 0,15 + 0,5 + 0,45; a third of their mean.
        assertThat(score.loss()).isCloseTo((0.1 + 1.1) / 6, within(1e-9));
        // The plan's 2 against 1: 0,9 + 0,5 + 0,1; against 2 nothing.
        assertThat(score.planLoss()).isCloseTo(1.5 / 6, within(1e-9));
        assertThat(score.skill()).isCloseTo(0.2, within(1e-9));
    }

    private static InitiativeHistory measured(int number, UUID owner, String name, double promised, double confirmed) {
        UUID id = new UUID(2, number);
        UUID contract = new UUID(3, number);
        LocalDate day = LocalDate.of(2022, 3, 1);
        return new InitiativeHistory(
                header(id, number, owner, name, day),
                List.of(
                        new Fact(id, Kind.STAGE, day, day, "FOLLOW_UP", null, null, null, null),
                        new Fact(id, Kind.CONTRACT, day, day, "SIGNED", contract, null, null, null),
                        new Fact(id, Kind.PROMISED, day, day, null, contract, day, decimal(promised), null),
                        new Fact(
                                id,
                                Kind.CONFIRMED,
                                day.plusMonths(3),
                                day.plusMonths(3),
                                null,
                                null,
                                null,
                                decimal(confirmed),
                                null)));
    }

    /** Each idea comes on a random day, stays 60 days on average in each stage, and keeps 60 % of its promise. */
    private static List<InitiativeHistory> generated(Random random, int initiatives, double realisation) {
        List<InitiativeHistory> programme = new ArrayList<>();
        // What the programme realises is itself unknown to who forecasts: it differs from programme to programme.
        double own = realisation * (0.8 + 0.4 * random.nextDouble());
        for (int number = 0; number < initiatives; number++) {
            programme.add(initiative(random, number, own));
        }
        return programme;
    }

    private static InitiativeHistory initiative(Random random, int number, double realisation) {
        UUID id = new UUID(random.nextLong(), number);
        UUID contract = new UUID(9, number);
        List<Fact> facts = new ArrayList<>();
        LocalDate day = START.plusDays(random.nextInt(1500));
        double low = 0.2 + random.nextDouble();
        double high = low * 2;
        double promise = low + (high - low) * (random.nextDouble() + random.nextDouble()) / 2;
        LocalDate live = null;
        for (Stage stage : WAY) {
            if (stage != Stage.IDEA && random.nextDouble() < 0.04) {
                facts.add(new Fact(id, Kind.STAGE, day, day, "REJECTED", null, null, null, null));
                break;
            }
            facts.add(new Fact(id, Kind.STAGE, day, day, stage.name(), null, null, null, null));
            if (stage == Stage.PRIORITISATION) {
                facts.add(new Fact(id, Kind.SCREENED, day, day, null, null, null, decimal(low), decimal(high)));
                facts.add(new Fact(id, Kind.PLANNED, day, day, null, null, day.plusDays(200), null, null));
            }
            if (stage == Stage.DEVELOPMENT) {
                facts.add(new Fact(id, Kind.CONTRACT, day, day, "SIGNED", contract, null, null, null));
                facts.add(new Fact(id, Kind.PROMISED, day, day, null, contract, day, decimal(promise), null));
            }
            if (stage == Stage.HYPERCARE) {
                live = day;
                double confirmed = promise * realisation * (random.nextDouble() + random.nextDouble());
                for (int k = 1; k <= 12; k++) {
                    LocalDate asked = day.plusMonths(3L * k);
                    double now = Math.max(0, confirmed * (1 + 0.1 * random.nextGaussian()));
                    facts.add(new Fact(id, Kind.CONFIRMED, asked, asked, null, null, null, decimal(now), null));
                }
            }
            day = day.plusDays(1 + (long) (-60 * Math.log(1 - random.nextDouble())));
        }
        return new InitiativeHistory(header(id, number, new UUID(4, number % 9), "Ejer", live), facts);
    }

    private static InitiativeHistory.Header header(UUID id, int number, UUID owner, String name, LocalDate live) {
        return new InitiativeHistory.Header(
                id, number, "Initiativ", id, id, null, null, id, "Afdelingen", "RPA", owner, name, live);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
