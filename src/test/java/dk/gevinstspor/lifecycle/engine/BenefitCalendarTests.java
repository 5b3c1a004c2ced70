package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BenefitCalendarTests {

    @RegisterExtension
    static final Play play = Play.of("benefit-calendar");

    @Test
    void each_due_follow_up_opens_a_period_and_the_calendar_waits_for_the_next() {
        List<String> opened = new ArrayList<>();
        play.on("openPeriod", () -> opened.add("period"));
        play.start();
        assertThat(play.passed()).containsExactly("calendar-started", "waiting");
        assertThat(play.dueDateOf("follow-up-due")).isEqualTo(StatedFacts.FOLLOW_UP);

        play.fire("follow-up-due");
        play.fire("follow-up-due");

        assertThat(play.passed())
                .containsExactly("follow-up-due", "open-period", "waiting", "follow-up-due", "open-period", "waiting");
        assertThat(opened).hasSize(2);
        assertThat(play.places()).containsExactly("waiting");
    }

    @Test
    void a_closed_calendar_asks_no_more() {
        play.start();
        play.passed();

        play.tell("calendar.closed");

        assertThat(play.passed()).containsExactly("calendar-closed", "calendar-ended");
        assertThat(play.places()).isEmpty();
    }
}
