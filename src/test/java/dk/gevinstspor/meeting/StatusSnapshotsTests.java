package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.Forecasts;
import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.MissingAnswer;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class StatusSnapshotsTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final Quarter Q2 = new Quarter(2022, 2);
    private static final Quarter Q3 = new Quarter(2022, 3);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Cases cases;

    @Autowired
    private Spending spending;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatusSnapshots snapshots;

    @Autowired
    private MutableClock clock;

    private Cast cast;

    @BeforeEach
    void aProgramme() {
        clock.set(T);
        cast = organisation.programme();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_programme_without_anything_has_a_snapshot_without_lights() {
        StatusSnapshot empty = snapshots.of(cast.programme(), Q2);

        assertThat(empty.initiatives()).isEmpty();
        assertThat(empty.lights()).isEqualTo(new Lights(Light.NONE, Light.NONE, Light.NONE, Light.NONE));
        assertThat(empty.programme().administration()).isEqualTo("Forvaltningen");
    }

    @Test
    void a_live_initiative_shows_its_contract_but_no_benefit_light_before_the_first_follow_up() {
        played.inFollowUp(cast, T);
        clock.set(LocalDate.of(2022, 7, 20));

        InitiativeStatus live = only(Q2);

        assertThat(live.stage()).isEqualTo("FOLLOW_UP");
        assertThat(live.owner()).isEqualTo("Eva Enhedschef");
        assertThat(live.actualGoLive()).isEqualTo(T);
        assertThat(live.time()).isEqualTo(Light.GREEN);
        assertThat(live.contracted()).isEqualTo(Played.PROMISED);
        assertThat(live.expected()).isEqualTo(Fte.ZERO);
        assertThat(live.benefit()).isEqualTo(Light.NONE);
    }

    @Test
    void a_confirmation_below_the_contract_turns_the_benefit_red_from_its_day_on() {
        confirmOnFifteenthOfAugust("0.5");
        clock.set(LocalDate.of(2022, 10, 20));

        assertThat(only(Q3).confirmed()).isEqualTo(Fte.of("0.5"));
        assertThat(only(Q3).benefit()).isEqualTo(Light.RED);
        assertThat(snapshots.of(cast.programme(), Q3).lights().benefits()).isEqualTo(Light.RED);
        assertThat(only(Q2).confirmed()).as("of the quarter before").isEqualTo(Fte.ZERO);
    }

    @Test
    void an_unanswered_follow_up_is_named_until_it_is_answered() {
        UUID initiative = played.inFollowUp(cast, T);
        clock.set(LocalDate.of(2022, 8, 15));
        calendar.openPeriod(initiative).orElseThrow();
        clock.set(LocalDate.of(2022, 10, 3));

        assertThat(snapshots.of(cast.programme(), Q3).missingAnswers())
                .containsExactly(new MissingAnswer(
                        only(Q3).number(), "Partshøring", Q3, LocalDate.of(2022, 8, 15), "Eva Enhedschef"));
    }

    @Test
    void a_benefit_is_not_judged_before_its_owner_has_had_two_weeks_to_answer() {
        UUID initiative = played.inFollowUp(cast, T);
        clock.set(LocalDate.of(2022, 8, 15));
        calendar.openPeriod(initiative).orElseThrow();

        clock.set(LocalDate.of(2022, 8, 28));
        assertThat(only(Q3).benefit()).isEqualTo(Light.NONE);
        clock.set(LocalDate.of(2022, 8, 29));
        assertThat(only(Q3).benefit()).isEqualTo(Light.RED);
    }

    @Test
    void an_answered_follow_up_is_not_missing() {
        confirmOnFifteenthOfAugust("0.6");

        assertThat(snapshots.of(cast.programme(), Q3).missingAnswers()).isEmpty();
        assertThat(only(Q3).benefit()).isEqualTo(Light.GREEN);
    }

    @Test
    void an_initiative_not_live_a_month_after_its_plan_is_late() {
        played.readyForGoLive(cast, Played.from(T, Played.PROMISED));
        clock.set(LocalDate.of(2022, 6, 15));
        assertThat(only(Q2).time()).isEqualTo(Light.YELLOW);

        clock.set(LocalDate.of(2022, 10, 3));
        assertThat(only(Q3).time()).isEqualTo(Light.RED);
    }

    @Test
    void the_department_of_an_initiative_is_listed_even_without_a_target() {
        played.atContract(cast);

        assertThat(snapshots.of(cast.programme(), Q2).departments())
                .containsExactly(new Department(cast.department(), "Afdelingen", Fte.ZERO));
    }

    @Test
    void what_is_spent_is_compared_with_the_implementation_of_the_case() {
        Actor manager = Actor.onTheWeb(cast.manager());
        CaseLine development = new CaseLine(
                CaseLine.Kind.IMPLEMENTATION,
                ControlArea.CAPITAL,
                "Udvikling",
                new TreeMap<>(Map.of(2021, Money.of(440), 2022, Money.of(800))));
        cases.recordForProgramme(
                cast.programme(), new EconomicCase(new PriceLevel(2021), List.of(development)), manager);
        spend(400, LocalDate.of(2021, 6, 1));
        spend(900, LocalDate.of(2022, 4, 1));
        spend(50, LocalDate.of(2022, 9, 1));

        StatusSnapshot snapshot = snapshots.of(cast.programme(), Q2);

        assertThat(snapshot.economy().thisYear())
                .isEqualTo(new StatusSnapshot.Spending(Money.of(800), Money.of(900), null, Light.RED));
        assertThat(snapshot.economy().total())
                .isEqualTo(new StatusSnapshot.Spending(Money.of(1240), Money.of(1300), null, Light.YELLOW));
        assertThat(snapshot.lights().budget()).isEqualTo(Light.RED);
    }

    @Test
    void a_forecast_over_the_budget_turns_the_light_before_the_money_is_spent() {
        Actor manager = Actor.onTheWeb(cast.manager());
        UUID initiative = played.atContract(cast);
        CaseLine development = CaseLine.development(
                ControlArea.CAPITAL, "Udvikling", new TreeMap<>(Map.of(2021, Money.of(440), 2022, Money.of(100))));
        EconomicCase approved = new EconomicCase(new PriceLevel(2021), List.of(development));
        cases.recordForProgramme(cast.programme(), approved, manager);
        cases.recordForInitiative(cast.programme(), initiative, approved, manager);
        forecasts.record(UUID.randomUUID(), cast.programme(), initiative, 2022, Money.of(105), "Dyrere test", manager);

        StatusSnapshot.Economy economy = snapshots.of(cast.programme(), Q2).economy();

        assertThat(economy.thisYear())
                .isEqualTo(new StatusSnapshot.Spending(Money.of(100), Money.ZERO, Money.of(105), Light.YELLOW));
        assertThat(economy.overruns()).isEmpty();

        measures.setLights(
                cast.programme(),
                new LightPolicy(new BigDecimal("0.04"), 1, 3, new BigDecimal("0.10"), 8, 15),
                manager);
        assertThat(snapshots.of(cast.programme(), Q2).economy().thisYear().light())
                .isEqualTo(Light.RED);
    }

    @Test
    void what_fees_pay_for_is_not_held_against_the_programmes_budget() {
        Actor manager = Actor.onTheWeb(cast.manager());
        UUID initiative = played.atContract(cast);
        played.fundedByFees(initiative, true);
        Spending.Entry entry = new Spending.Entry(
                Spending.Kind.DEVELOPMENT,
                Money.of(70),
                null,
                LocalDate.of(2022, 4, 1),
                Zone.morningOf(LocalDate.of(2022, 4, 1)),
                cast.manager());
        spending.record(UUID.randomUUID(), entry, cast.programme(), initiative, manager);

        StatusSnapshot.Economy economy = snapshots.of(cast.programme(), Q2).economy();

        assertThat(economy.total().spent()).isEqualTo(Money.ZERO);
        assertThat(economy.overruns())
                .singleElement()
                .satisfies(overrun -> assertThat(overrun.spending().spent()).isEqualTo(Money.of(70)));
    }

    private void spend(long amount, LocalDate on) {
        Spending.Entry entry = new Spending.Entry(
                Spending.Kind.DEVELOPMENT, Money.of(amount), null, on, Zone.morningOf(on), cast.manager());
        spending.record(UUID.randomUUID(), entry, cast.programme(), null, Actor.onTheWeb(cast.manager()));
    }

    private void confirmOnFifteenthOfAugust(String fte) {
        UUID initiative = played.inFollowUp(cast, T);
        clock.set(LocalDate.of(2022, 8, 15));
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        confirming.confirm(period, new Answer(Fte.of(fte), GoalsMet.MET, null, List.of()), Actor.onTheWeb(cast.head()));
    }

    private InitiativeStatus only(Quarter quarter) {
        List<InitiativeStatus> initiatives =
                snapshots.of(cast.programme(), quarter).initiatives();
        assertThat(initiatives).hasSize(1);
        return initiatives.get(0);
    }
}
