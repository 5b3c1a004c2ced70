package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitFollowUpTests {

    @RegisterExtension
    static final Play play = Play.of("benefit-follow-up");

    @Test
    void a_benefit_as_contracted_is_confirmed_and_harvested() {
        List<String> asked = new ArrayList<>();
        play.on("askForConfirmation", () -> asked.add("mail"));
        play.facts().harvestable = true;
        play.start();
        assertThat(asked).hasSize(1);
        assertThat(play.task("confirm-benefit")).returns("unit-head", Task::getAssignee);

        play.complete("confirm-benefit");
        assertThat(play.roleOf("harvest")).isEqualTo("CONTROLLER");
        play.complete("harvest");

        assertThat(play.passed())
                .containsExactly(
                        "period-opened",
                        "following-up",
                        "follow-up-started",
                        "ask",
                        "confirm-benefit",
                        "below-tolerance",
                        "harvestable",
                        "harvest",
                        "followed-up",
                        "period-closed");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void a_confirmed_benefit_that_cannot_be_harvested_closes_the_period() {
        play.start();
        play.passed();

        play.complete("confirm-benefit");

        assertThat(play.passed()).containsExactly("below-tolerance", "harvestable", "followed-up", "period-closed");
    }

    @Test
    void a_benefit_below_tolerance_asks_for_a_plan_and_a_new_measurement() {
        play.facts().belowTolerance = true;
        play.start();
        play.passed();

        play.complete("confirm-benefit");
        assertThat(play.task("action-plan")).returns("unit-head", Task::getAssignee);
        play.complete("action-plan");
        assertThat(play.task("measure-again")).returns("unit-head", Task::getAssignee);
        play.complete("measure-again");

        assertThat(play.passed())
                .containsExactly(
                        "below-tolerance",
                        "action-plan",
                        "measure-again",
                        "harvestable",
                        "followed-up",
                        "period-closed");
    }

    @Test
    void an_unanswered_question_is_repeated_after_7_days_and_told_to_the_superior_after_14() {
        List<String> told = new ArrayList<>();
        play.on("remindOwner", () -> told.add("owner"));
        play.on("escalateToSuperior", () -> told.add("superior"));
        play.start();
        assertThat(play.dueDateOf("remind-after-7-days")).isEqualTo(StatedFacts.REMINDER);
        assertThat(play.dueDateOf("escalate-after-14-days")).isEqualTo(StatedFacts.ESCALATION);
        play.passed();

        play.fire("remind-after-7-days");
        play.fire("escalate-after-14-days");

        assertThat(told).containsExactly("owner", "superior");
        assertThat(play.passed())
                .containsExactly(
                        "remind-after-7-days",
                        "remind-owner",
                        "owner-reminded",
                        "escalate-after-14-days",
                        "escalate",
                        "superior-told");
        assertThat(play.places()).contains("confirm-benefit");

        play.complete("confirm-benefit");

        assertThat(play.passed()).endsWith("followed-up", "period-closed");
        assertThat(play.places()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm-benefit", "action-plan", "measure-again", "harvest"})
    void a_cancelled_follow_up_ends_wherever_it_is(String place) {
        play.facts().belowTolerance = true;
        play.facts().harvestable = true;
        play.start();
        for (String task : List.of("confirm-benefit", "action-plan", "measure-again")) {
            if (play.places().contains(place)) {
                break;
            }
            play.complete(task);
        }
        assertThat(play.places()).containsExactly(place);
        play.passed();

        play.tell("followup.cancelled");

        assertThat(play.passed()).containsExactly("cancelled", "follow-up-cancelled");
        assertThat(play.places()).isEmpty();
    }
}
