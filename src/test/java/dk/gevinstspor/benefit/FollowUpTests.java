package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.BenefitEvent.BenefitAssessable;
import dk.gevinstspor.benefit.BenefitEvent.BenefitEroded;
import dk.gevinstspor.benefit.BenefitEvent.PeriodAnswered;
import dk.gevinstspor.benefit.BenefitEvent.PeriodCancelled;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.benefit.Harvesting.Objection;
import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@RecordApplicationEvents
@Transactional
class FollowUpTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Harvesting harvesting;

    @Autowired
    private GateFive gateFive;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Interventions interventions;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void inOperation() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private UUID asked(LocalDate day) {
        clock.set(day);
        return calendar.openPeriod(initiative).orElseThrow();
    }

    private void answer(UUID period, String fte) {
        confirming.confirm(period, new Answer(Fte.of(fte), GoalsMet.MET, null, List.of()), owner());
    }

    private Actor owner() {
        return Actor.onTheWeb(cast.head());
    }

    private Actor controller() {
        return Actor.onTheWeb(cast.controller());
    }

    @Test
    void the_first_follow_up_is_three_months_after_go_live() {
        assertThat(calendar.nextFollowUpAt(initiative)).contains(Zone.morningOf(FIRST));
        clock.set(FIRST.minusDays(1));
        assertThat(calendar.openPeriod(initiative)).isEmpty();

        FollowUpPeriod period = followUps.get(asked(FIRST));
        assertThat(period.quarter()).isEqualTo(new Quarter(2022, 3));
        assertThat(period.ownerId()).isEqualTo(cast.head());
        assertThat(calendar.nextFollowUpAt(initiative)).contains(Zone.morningOf(LocalDate.of(2022, 11, 15)));
    }

    @Test
    void nine_months_of_downtime_lose_no_quarter() {
        LocalDate late = LocalDate.of(2023, 2, 20);

        assertThat(List.of(asked(late), asked(late), asked(late)))
                .map(each -> followUps.get(each).quarter())
                .containsExactly(new Quarter(2022, 3), new Quarter(2022, 4), new Quarter(2023, 1));
        assertThat(calendar.openPeriod(initiative)).isEmpty();
        assertThat(followUps.openPeriods(initiative)).hasSize(3);
    }

    @Test
    void a_quarter_is_asked_once_though_the_go_live_moves() {
        asked(FIRST);
        jdbc.sql("update initiative set go_live_on = ? where id = ?")
                .params(LocalDate.of(2022, 6, 1), initiative)
                .update();

        assertThat(calendar.nextFollowUpAt(initiative)).contains(Zone.morningOf(LocalDate.of(2022, 12, 1)));
    }

    @Test
    void reminder_and_escalation_come_at_8_one_and_two_weeks_after_it_was_asked() {
        UUID period = asked(LocalDate.of(2022, 10, 20));

        assertThat(followUps.reminderAt(period)).isEqualTo(Zone.morningOf(LocalDate.of(2022, 10, 27)));
        assertThat(followUps.escalationAt(period)).isEqualTo(Zone.morningOf(LocalDate.of(2022, 11, 3)));
    }

    @Test
    void the_owner_confirms_and_the_task_that_waited_is_told() {
        UUID period = asked(FIRST);
        answer(period, "0.6");

        assertThat(followUps.confirmed(initiative))
                .hasValueSatisfying(each -> assertThat(each.validFrom()).isEqualTo(FIRST));
        assertThat(events.stream(PeriodAnswered.class)).containsExactly(new PeriodAnswered(period, owner()));
        assertThat(followUps.belowTolerance(period)).isFalse();
        assertThat(followUps.harvestable(period)).isTrue();
        assertThat(followUps.rung(initiative)).isEqualTo(Rung.CONFIRMED);
    }

    @Test
    void only_the_owner_or_who_acts_for_her_answers() {
        UUID period = asked(FIRST);
        Answer answer = new Answer(Fte.of("0.6"), null, null, List.of());

        assertThatThrownBy(() -> confirming.confirm(period, answer, Actor.onTheWeb(cast.manager())))
                .isInstanceOf(IllegalTransition.class);
        confirming.confirm(period, answer, new Actor(cast.director(), cast.head(), Channel.WEB));
        assertThat(followUps.confirmed(initiative)).hasValueSatisfying(each -> {
            assertThat(each.personId()).isEqualTo(cast.director());
            assertThat(each.onBehalfOf()).isEqualTo(cast.head());
        });
    }

    @Test
    void nobody_confirms_more_than_the_baseline() {
        UUID period = asked(FIRST);

        assertThatThrownBy(() -> answer(period, "1.5001")).isInstanceOf(IllegalTransition.class);
        answer(period, "1.5");
        assertThat(followUps.confirmed(initiative)).map(Confirmation::fte).contains(Fte.of("1.5"));
    }

    @Test
    void a_period_is_answered_once() {
        UUID period = asked(FIRST);
        answer(period, "0.6");

        assertThatThrownBy(() -> answer(period, "0.7")).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void below_tolerance_it_takes_an_action_plan_and_is_measured_again() {
        UUID period = asked(FIRST);
        answer(period, "0.5");
        assertThat(followUps.belowTolerance(period)).isTrue();

        confirming.plan(period, "Oplær flere", cast.processOwner(), LocalDate.of(2022, 10, 1), owner());
        assertThat(followUps.get(period).state()).isEqualTo(State.ACTION_PLAN);
        clock.set(LocalDate.of(2022, 10, 1));
        answer(period, "0.55");

        assertThat(followUps.belowTolerance(period)).isFalse();
        assertThat(followUps.get(period).state()).isEqualTo(State.REMEASURED);
        assertThat(followUps.confirmed(initiative)).hasValueSatisfying(each -> {
            assertThat(each.fte()).isEqualTo(Fte.of("0.55"));
            assertThat(each.validFrom()).isEqualTo(LocalDate.of(2022, 10, 1));
        });
        assertThat(events.stream(PeriodAnswered.class)).hasSize(2);
    }

    @Test
    void with_nothing_to_harvest_the_period_ends_with_the_answer() {
        UUID period = asked(FIRST);
        answer(period, "0");
        confirming.plan(period, "Find fejlen", cast.processOwner(), FIRST.plusMonths(1), owner());
        answer(period, "0");

        assertThat(followUps.harvestable(period)).isFalse();
        assertThat(followUps.openPeriods(initiative)).isEmpty();
    }

    @Test
    void a_controller_harvests_what_is_confirmed_and_no_more() {
        UUID period = asked(FIRST);
        answer(period, "0.6");

        assertThat(harvesting.objection(period, new Reduction(Fte.of("0.6001"), "Stilling 7", null)))
                .contains(Objection.MORE_THAN_CONFIRMED);
        harvesting.harvest(period, new Reduction(Fte.of("0.4"), "Stilling 7", null), controller());

        assertThat(followUps.harvested(initiative)).isEqualTo(Fte.of("0.4"));
        assertThat(followUps.get(period).state()).isEqualTo(State.HARVESTED);
        assertThat(followUps.leftToHarvest(initiative)).isEqualTo(Fte.of("0.2"));
        assertThat(followUps.rung(initiative)).isEqualTo(Rung.HARVESTED);
    }

    @Test
    void a_post_is_harvested_once() {
        UUID period = asked(FIRST);
        answer(period, "0.6");
        harvesting.harvest(period, new Reduction(Fte.of("0.4"), "Stilling 7", null), controller());
        UUID next = asked(FIRST.plusMonths(3));
        answer(next, "0.6");

        assertThat(harvesting.objection(next, new Reduction(Fte.of("0.1"), " stilling 7", null)))
                .contains(Objection.POST_HARVESTED_ALREADY);
        assertThat(harvesting.objection(next, new Reduction(Fte.of("0.1"), "Stilling 8", null)))
                .isEmpty();
    }

    @Test
    void what_is_taken_out_of_a_unit_never_exceeds_its_staffing() {
        UUID period = asked(FIRST);
        answer(period, "0.6");
        jdbc.sql("update unit_version set staffing = 0.5 where unit_id = ?")
                .param(cast.unit())
                .update();

        assertThat(harvesting.objection(period, new Reduction(Fte.of("0.6"), "Stilling 7", null)))
                .contains(Objection.MORE_THAN_STAFFING);
        assertThat(harvesting.objection(period, new Reduction(Fte.of("0.5"), "Stilling 7", null)))
                .isEmpty();
    }

    @Test
    void who_confirmed_even_as_a_delegate_neither_harvests_nor_decides_gate_5() {
        UUID period = asked(FIRST);
        confirming.confirm(
                period,
                new Answer(Fte.of("0.6"), null, null, List.of()),
                new Actor(cast.controller(), cast.head(), Channel.LINK));

        Reduction reduction = new Reduction(Fte.of("0.4"), "Stilling 7", null);
        assertThatThrownBy(() -> harvesting.harvest(period, reduction, controller()))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("who confirmed");
        assertThatThrownBy(() ->
                        harvesting.harvest(period, reduction, new Actor(cast.manager(), cast.head(), Channel.WEB)))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> gateFive.assess(initiative, Assessment.RETIRED, "Slut", controller()))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("who confirmed");
    }

    @Test
    void not_harvested_now_it_can_be_harvested_with_the_next_quarter() {
        UUID period = asked(FIRST);
        answer(period, "0.6");
        harvesting.notNow(period, "Stillingen er besat til nytår", controller());
        assertThat(followUps.get(period).state()).isEqualTo(State.CLOSED);
        assertThat(followUps.harvested(initiative)).isEqualTo(Fte.ZERO);

        UUID next = asked(FIRST.plusMonths(3));
        answer(next, "0.6");
        assertThat(followUps.harvestable(next)).isTrue();
    }

    private void fourQuartersAt(String fte) {
        for (int k = 0; k < 4; k++) {
            answer(asked(FIRST.plusMonths(3L * k)), fte);
        }
    }

    @Test
    void after_four_answered_quarters_gate_5_can_be_held() {
        for (int k = 0; k < 3; k++) {
            answer(asked(FIRST.plusMonths(3L * k)), "0.6");
        }
        assertThat(followUps.assessable(initiative)).isFalse();
        assertThat(events.stream(BenefitAssessable.class)).isEmpty();
        assertThatThrownBy(() -> gateFive.assess(initiative, Assessment.PERMANENT, "Ja", Actor.onTheWeb(cast.chair())))
                .isInstanceOf(IllegalTransition.class);

        answer(asked(FIRST.plusMonths(9)), "0.6");
        assertThat(followUps.assessable(initiative)).isTrue();
        assertThat(events.stream(BenefitAssessable.class)).containsExactly(new BenefitAssessable(initiative));
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", Actor.onTheWeb(cast.chair()));
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PERMANENT);
    }

    @Test
    void after_an_action_plan_at_gate_5_one_more_quarter_must_be_answered() {
        fourQuartersAt("0.6");
        gateFive.assess(initiative, Assessment.ACTION_PLAN, "Mere oplæring", Actor.onTheWeb(cast.chair()));
        assertThat(followUps.assessable(initiative)).isFalse();

        answer(asked(FIRST.plusMonths(12)), "0.6");
        assertThat(followUps.assessable(initiative)).isTrue();
    }

    @Test
    void a_permanent_benefit_that_falls_is_followed_up_again() {
        fourQuartersAt("0.6");
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", Actor.onTheWeb(cast.chair()));

        answer(asked(FIRST.plusMonths(12)), "0.55");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PERMANENT);

        answer(asked(FIRST.plusMonths(15)), "0.5");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(events.stream(BenefitEroded.class)).containsExactly(new BenefitEroded(initiative));
        assertThat(followUps.assessable(initiative)).isTrue();
    }

    @Test
    void a_stopped_initiative_is_not_asked_any_more() {
        UUID period = asked(FIRST);
        interventions.stop(initiative, "Systemet lukkes", Actor.onTheWeb(cast.manager()));

        assertThat(followUps.get(period).state()).isEqualTo(State.CANCELLED);
        assertThat(events.stream(PeriodCancelled.class)).containsExactly(new PeriodCancelled(period));
        clock.set(FIRST.plusMonths(3));
        assertThat(calendar.openPeriod(initiative)).isEmpty();
    }

    @Test
    void confirmations_are_never_changed() {
        answer(asked(FIRST), "0.6");

        assertThatThrownBy(() -> jdbc.sql("update confirmation set fte = 1 where initiative_id = ?")
                        .param(initiative)
                        .update())
                .hasMessageContaining("append-only");
    }
}
