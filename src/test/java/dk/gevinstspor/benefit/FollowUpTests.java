package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.BenefitEvent.PeriodAnswered;
import dk.gevinstspor.benefit.BenefitEvent.PeriodCancelled;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the owner is asked, who may answer, and how often. */
class FollowUpTests extends FollowUpFixture {

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

        assertThatThrownBy(() -> confirming.confirm(period, answer, manager())).isInstanceOf(IllegalTransition.class);
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
    void a_stopped_initiative_is_not_asked_any_more() {
        UUID period = asked(FIRST);
        interventions.stop(initiative, "Systemet lukkes", manager());

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
