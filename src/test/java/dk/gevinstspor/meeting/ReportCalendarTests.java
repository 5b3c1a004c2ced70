package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.WorkingDays;
import dk.gevinstspor.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    @Property
    void the_day_of_a_report_is_the_first_after_the_quarter_that_is_neither_weekend_nor_danish_holiday(
            @ForAll @IntRange(min = 2000, max = 2060) int year, @ForAll @IntRange(min = 1, max = 4) int number) {
        Quarter quarter = new Quarter(year, number);
        LocalDate day = quarter.next().firstDay();
        while (day.getDayOfWeek().getValue() > 5 || isHolidayAtAQuartersStart(day)) {
            day = day.plusDays(1);
        }

        assertThat(ReportCalendar.dueAt(quarter, WorkingDays::from))
                .isEqualTo(day.atTime(8, 0).atZone(Zone.COPENHAGEN).toInstant());
    }

    private static boolean isHolidayAtAQuartersStart(LocalDate day) {
        long fromEaster = ChronoUnit.DAYS.between(easter(day.getYear()), day);
        return day.getDayOfYear() == 1 || fromEaster == -3 || fromEaster == -2 || fromEaster == 1;
    }

    /** Easter Sunday by Butcher's rule of 1876. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
