package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitDisputeTests {

    @RegisterExtension
    static final Play play = Play.of("benefit-dispute");

    @Test
    void the_owner_answers_and_the_programme_settles() {
        List<String> asked = new ArrayList<>();
        play.on("askAboutDispute", () -> asked.add("mail"));
        play.start();
        assertThat(asked).hasSize(1);
        assertThat(play.task("answer-dispute")).returns("unit-head", Task::getAssignee);

        play.complete("answer-dispute");
        assertThat(play.roleOf("settle-dispute")).isEqualTo("PROGRAMME_MANAGER");
        play.passed();
        play.complete("settle-dispute");

        assertThat(play.passed()).containsExactly("dispute-open", "dispute-settled", "dispute-closed");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void a_challenge_that_is_maintained_asks_the_owner_once_more() {
        play.facts().disputeOpen = true;
        play.start();
        play.complete("answer-dispute");
        play.passed();

        play.complete("settle-dispute");

        assertThat(play.passed()).containsExactly("dispute-open", "ask-about-dispute", "answer-dispute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer-dispute", "settle-dispute"})
    void a_challenge_that_is_withdrawn_ends_wherever_it_is(String place) {
        play.start();
        if (place.equals("settle-dispute")) {
            play.complete("answer-dispute");
        }
        assertThat(play.places()).containsExactly(place);
        play.passed();

        play.tell("dispute.ended");

        assertThat(play.passed()).containsExactly("dispute-ended", "dispute-given-up");
        assertThat(play.places()).isEmpty();
    }
}
