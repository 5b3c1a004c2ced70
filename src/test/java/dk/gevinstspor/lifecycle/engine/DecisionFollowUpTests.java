package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionFollowUpTests {

    @RegisterExtension
    static final Play play = Play.of("decision-follow-up");

    @Test
    void its_owner_carries_it_out_in_time() {
        play.start();
        assertThat(play.task("close-decision"))
                .returns("decision-owner", Task::getAssignee)
                .returns(StatedFacts.DECISION_DUE, Task::getDueDate);

        play.complete("close-decision");

        assertThat(play.passed()).containsExactly("decision-assigned", "close-decision", "decision-closed");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void one_that_is_overdue_is_reminded_of_once_and_stays_open() {
        List<String> reminded = new ArrayList<>();
        play.on("remindDecisionOwner", () -> reminded.add("mail"));
        play.start();
        play.passed();
        assertThat(play.dueDateOf("decision-overdue")).isEqualTo(StatedFacts.DECISION_REMINDER);

        play.fire("decision-overdue");

        assertThat(play.passed()).containsExactly("decision-overdue", "remind-decision-owner", "decision-reminded");
        assertThat(reminded).hasSize(1);
        assertThat(play.places()).containsExactly("close-decision");
    }
}
