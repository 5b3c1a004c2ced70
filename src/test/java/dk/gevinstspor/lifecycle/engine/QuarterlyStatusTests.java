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
    void
            the_figures_freeze_missing_answers_are_chased_then_it_is_written_approved_sent_and_decided_and_minutes_go_out() {
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
        assertThat(play.places()).containsExactly("send-minutes");
        play.fire("send-minutes");

        assertThat(play.passed())
                .containsExactly(
                        "take-snapshot",
                        "chase-confirmations",
                        "write-assessment",
                        "approve-report",
                        "report-approved",
                        "distribute",
                        "record-decisions",
                        "send-minutes",
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
    void one_that_an_older_model_began_goes_on_by_it_and_is_taken_over_to_the_minutes() {
        play.facts().reportApproved = true;
        play.deploy("processes-v1");
        try {
            play.start();
            play.fire("take-snapshot");
            play.complete("write-assessment");
            play.complete("approve-report");
            play.fire("distribute");
        } finally {
            play.deploy("processes");
        }
        play.migrate();
        play.passed();

        play.complete("record-decisions");
        play.fire("send-minutes");

        assertThat(play.passed()).containsExactly("send-minutes", "status-closed");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void one_that_nobody_takes_over_ends_by_the_older_model() {
        play.deploy("processes-v1");
        try {
            play.start();
            play.fire("take-snapshot");
        } finally {
            play.deploy("processes");
        }
        play.facts().reportApproved = true;
        play.complete("write-assessment");
        play.complete("approve-report");
        play.fire("distribute");

        play.complete("record-decisions");

        assertThat(play.places()).isEmpty();
        assertThat(play.passed()).doesNotContain("chase-confirmations", "send-minutes");
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
