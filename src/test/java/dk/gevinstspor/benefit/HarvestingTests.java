package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.benefit.Harvesting.Objection;
import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a controller may take out of a budget, and from what. */
class HarvestingTests extends FollowUpFixture {

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
}
