package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskCalendarTests {

    @RegisterExtension
    static final Play play = Play.of("task-calendar");

    @Test
    void each_week_reminds_of_what_is_overdue_and_waits_for_the_next() {
        List<String> reminded = new ArrayList<>();
        play.on("remindOverdue", () -> reminded.add("reminded"));
        play.start();
        assertThat(play.passed()).containsExactly("programme-started", "waiting");
        assertThat(play.dueDateOf("tasks-due")).isEqualTo(StatedFacts.NEXT_WEEK);

        play.fire("tasks-due");
        play.fire("tasks-due");

        assertThat(play.passed())
                .containsExactly("tasks-due", "remind-overdue", "waiting", "tasks-due", "remind-overdue", "waiting");
        assertThat(reminded).hasSize(2);
    }

    @Test
    void a_closed_programme_reminds_nobody() {
        play.start();
        play.passed();

        play.tell("programme.closed");

        assertThat(play.passed()).containsExactly("programme-closed", "calendar-ended");
        assertThat(play.places()).isEmpty();
    }
}
