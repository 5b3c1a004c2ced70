package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DueRuleTests {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2015, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** The same day of the month so many months later, or that month's last. */
    private static LocalDate byHand(LocalDate base, int months) {
        int index = base.getYear() * 12 + base.getMonthValue() - 1 + months;
        YearMonth month = YearMonth.of(index / 12, index % 12 + 1);
        return month.atDay(Math.min(base.getDayOfMonth(), month.lengthOfMonth()));
    }

    @Property
    void the_kth_is_due_3k_months_after_the_base_whatever_the_month(
            @ForAll("days") LocalDate base, @ForAll @IntRange(min = 1, max = 60) int k) {
        assertThat(DueRule.due(base, k).day()).isEqualTo(byHand(base, 3 * k));
    }

    @Property
    void it_is_due_at_8_in_copenhagen_summer_and_winter(
            @ForAll("days") LocalDate base, @ForAll @IntRange(min = 1, max = 60) int k) {
        DueRule.Due due = DueRule.due(base, k);
        ZonedDateTime local = due.at().atZone(ZoneId.of("Europe/Copenhagen"));

        assertThat(local.toLocalDate()).isEqualTo(due.day());
        assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    }

    @Property
    void every_quarter_after_the_base_is_asked_about_once_and_in_order(
            @ForAll("days") LocalDate base, @ForAll @IntRange(min = 1, max = 40) int quarters) {
        Set<Quarter> asked = new HashSet<>();
        Quarter expected = Quarter.of(base);
        for (int i = 0; i < quarters; i++) {
            expected = expected.next();
            DueRule.Due due = DueRule.next(base, asked);
            assertThat(due.quarter()).isEqualTo(expected);
            assertThat(asked.add(due.quarter())).isTrue();
        }
    }

    @Property
    void a_quarter_that_was_asked_under_another_base_is_not_asked_again(
            @ForAll("days") LocalDate base, @ForAll @IntRange(min = 0, max = 8) int before) {
        Set<Quarter> asked = new HashSet<>();
        for (int i = 1; i <= before; i++) {
            asked.add(Quarter.of(base).plus(i));
        }

        assertThat(DueRule.next(base, asked).ordinal()).isEqualTo(before + 1);
    }

    @Test
    void from_15_may_2022_it_is_15_august_in_the_third_quarter() {
        DueRule.Due first = DueRule.due(LocalDate.of(2022, 5, 15), 1);

        assertThat(first.day()).isEqualTo(LocalDate.of(2022, 8, 15));
        assertThat(first.quarter()).isEqualTo(new Quarter(2022, 3));
    }

    @Test
    void from_30_november_it_does_not_drift_to_the_28th() {
        LocalDate base = LocalDate.of(2021, 11, 30);

        assertThat(DueRule.due(base, 1).day()).isEqualTo(LocalDate.of(2022, 2, 28));
        assertThat(DueRule.due(base, 2).day()).isEqualTo(LocalDate.of(2022, 5, 30));
    }
}
