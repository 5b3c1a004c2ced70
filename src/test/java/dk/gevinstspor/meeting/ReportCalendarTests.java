package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportCalendarTests {

    private final ReportCalendar calendar = new ReportCalendar(LocalDate.of(2021, 2, 15));

    @Test
    void the_first_quarter_reported_is_the_one_the_programme_starts_in() {
        assertThat(calendar.next(Set.of())).isEqualTo(new Quarter(2021, 1));
    }

    @Test
    void a_quarter_that_was_missed_comes_before_the_newer_ones() {
        assertThat(calendar.next(Set.of(new Quarter(2021, 1), new Quarter(2021, 3))))
                .isEqualTo(new Quarter(2021, 2));
    }

    @Test
    void a_report_is_due_at_eight_on_the_first_working_day_after_its_quarter() {
        // 1 January 2022 was a Saturday, 1 April 2022 a Friday in summer time.
        assertThat(ReportCalendar.dueAt(new Quarter(2021, 4), WorkingDays::from))
                .isEqualTo(Instant.parse("2022-01-03T07:00:00Z"));
        assertThat(ReportCalendar.dueAt(new Quarter(2022, 1), WorkingDays::from))
                .isEqualTo(Instant.parse("2022-04-01T06:00:00Z"));
    }

    @Test
    void figures_are_of_the_day_of_the_report_and_of_today_while_that_has_not_come() {
        Quarter quarter = new Quarter(2021, 4);

        assertThat(ReportCalendar.asOf(quarter, LocalDate.of(2022, 6, 1))).isEqualTo(LocalDate.of(2022, 1, 3));
        assertThat(ReportCalendar.asOf(quarter, LocalDate.of(2021, 11, 20))).isEqualTo(LocalDate.of(2021, 11, 20));
    }

    @Property
    void no_figure_is_of_a_day_to_come(@ForAll @IntRange(min = -2000, max = 2000) int days) {
        LocalDate today = LocalDate.of(2022, 1, 1).plusDays(days);
        Quarter quarter = new Quarter(2022, 1);

        assertThat(ReportCalendar.asOf(quarter, today))
                .isBeforeOrEqualTo(today)
                .isBeforeOrEqualTo(WorkingDays.firstAfter(quarter));
    }
}
