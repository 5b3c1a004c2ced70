package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuarterlyStatusTests {

    @RegisterExtension
    static final Play play = Play.of("quarterly-status");

    @Test
    void the_figures_freeze_then_it_is_written_approved_sent_and_decided() {
        play.facts().reportApproved = true;
        play.start();
        assertThat(play.passed()).containsExactly("report-opened");

        play.fire("take-snapshot");
        assertThat(play.roleOf("write-assessment")).isEqualTo("PROGRAMME_MANAGER");
        play.complete("write-assessment");
        assertThat(play.task("approve-report")).returns("chair", Task::getAssignee);
        play.complete("approve-report");
        play.fire("distribute");
        assertThat(play.task("record-decisions")).returns("chair", Task::getAssignee);
        play.complete("record-decisions");

        assertThat(play.passed())
                .containsExactly(
                        "take-snapshot",
                        "write-assessment",
                        "approve-report",
                        "report-approved",
                        "distribute",
                        "record-decisions",
                        "status-closed");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void a_report_that_is_not_approved_is_written_again_from_the_same_figures() {
        play.start();
        play.fire("take-snapshot");
        play.complete("write-assessment");
        play.passed();

        play.complete("approve-report");

        assertThat(play.passed()).containsExactly("report-approved", "write-assessment");
        assertThat(play.places()).containsExactly("write-assessment");
    }

    @Test
    void a_report_that_could_not_be_sent_waits_to_be_tried_again() {
        play.facts().reportApproved = true;
        play.on("distributeReport", () -> {
            throw new IllegalStateException("no paper");
        });
        play.start();
        play.fire("take-snapshot");
        play.complete("write-assessment");
        play.complete("approve-report");

        assertThatThrownBy(() -> play.fire("distribute")).hasMessageContaining("no paper");

        assertThat(play.places()).containsExactly("distribute");
    }
}
