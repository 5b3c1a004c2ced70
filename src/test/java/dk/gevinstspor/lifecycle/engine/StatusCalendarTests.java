package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusCalendarTests {

    @RegisterExtension
    static final Play play = Play.of("status-calendar");

    @Test
    void each_quarter_opens_a_report_and_the_calendar_waits_for_the_next() {
        List<String> opened = new ArrayList<>();
        play.on("openReport", () -> opened.add("report"));
        play.start();
        assertThat(play.passed()).containsExactly("programme-started", "waiting");
        assertThat(play.dueDateOf("status-due")).isEqualTo(StatedFacts.STATUS);

        play.fire("status-due");
        play.fire("status-due");

        assertThat(play.passed())
                .containsExactly("status-due", "open-report", "waiting", "status-due", "open-report", "waiting");
        assertThat(opened).hasSize(2);
        assertThat(play.places()).containsExactly("waiting");
    }

    @Test
    void a_closed_programme_reports_no_more() {
        play.start();
        play.passed();

        play.tell("programme.closed");

        assertThat(play.passed()).containsExactly("programme-closed", "calendar-ended");
        assertThat(play.places()).isEmpty();
    }
}
