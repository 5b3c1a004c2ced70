package dk.gevinstspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KernelTests {

    @Test
    void eight_tenths_and_eighty_hundredths_are_the_same_årsværk() {
        assertThat(Fte.of("0.80")).isEqualTo(Fte.of("0.8"));
        assertThat(Fte.of("0.80").toString()).isEqualTo("0.8");
    }

    @Test
    void a_fifth_decimal_is_rounded_only_on_purpose() {
        assertThatThrownBy(() -> Fte.of("0.00001")).isInstanceOf(ArithmeticException.class);
        assertThat(Fte.rounded(new BigDecimal("0.00005"))).isEqualTo(Fte.of("0.0001"));
    }

    @Test
    void six_tenths_at_574_save_344_4_thousand_a_year() {
        assertThat(Fte.of("0.6").savingAt(Money.of(574))).isEqualTo(Money.of("-344.4"));
    }

    @Test
    void five_thousand_two_hundred_and_fifty_cases_of_four_minutes_are_350_hours() {
        Hours hours = Hours.of(BigDecimal.valueOf(5250), BigDecimal.valueOf(4));

        assertThat(hours.value()).isEqualByComparingTo("350");
        assertThat(hours.asFte(Hours.PER_FTE)).isEqualTo(Fte.of("0.2917"));
    }

    @Test
    void half_a_thousand_rounds_up_to_a_whole_one() {
        assertThat(Money.of("2399.5").wholeThousands()).isEqualTo(Money.of(2400));
    }

    @Test
    void the_morning_is_eight_in_copenhagen_in_winter_and_summer() {
        assertThat(Zone.morningOf(LocalDate.of(2022, 1, 3))).isEqualTo(Instant.parse("2022-01-03T07:00:00Z"));
        assertThat(Zone.morningOf(LocalDate.of(2022, 8, 15))).isEqualTo(Instant.parse("2022-08-15T06:00:00Z"));
    }

    @Test
    void the_status_report_is_drafted_on_the_first_working_day_after_the_quarter() {
        assertThat(WorkingDays.firstAfter(new Quarter(2021, 3))).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(WorkingDays.firstAfter(new Quarter(2021, 4)))
                .as("1 January is a holiday, then comes a weekend")
                .isEqualTo(LocalDate.of(2022, 1, 3));
        assertThat(WorkingDays.firstAfter(new Quarter(2023, 1))).isEqualTo(LocalDate.of(2023, 4, 3));
        assertThat(WorkingDays.firstAfter(new Quarter(2021, 1)))
                .as("1 April 2021 was Maundy Thursday, then Easter")
                .isEqualTo(LocalDate.of(2021, 4, 6));
    }

    @Test
    void store_bededag_is_a_holiday_until_2023_and_a_working_day_after() {
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(2024, 4, 26))).isTrue();
    }

    @Test
    void a_quarter_is_written_and_read_alike() {
        assertThat(Quarter.valueOf("2022-Q3")).isEqualTo(Quarter.of(LocalDate.of(2022, 8, 15)));
        assertThat(new Quarter(2022, 3)).hasToString("2022-Q3");
        assertThatThrownBy(() -> Quarter.valueOf("2022K3")).hasMessageContaining("2022-Q3");
    }

    @Property
    void every_day_lies_within_its_quarter(@ForAll @IntRange(min = 0, max = 40_000) int days) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days);
        Quarter quarter = Quarter.of(day);

        assertThat(day).isBetween(quarter.firstDay(), quarter.lastDay());
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(quarter.next().firstDay()).isEqualTo(quarter.lastDay().plusDays(1));
    }

    @Property
    void årsværk_add_up_in_any_order(
            @ForAll @IntRange(min = -99_999, max = 99_999) int a,
            @ForAll @IntRange(min = -99_999, max = 99_999) int b) {
        Fte first = new Fte(BigDecimal.valueOf(a, 4));
        Fte second = new Fte(BigDecimal.valueOf(b, 4));

        assertThat(first.plus(second)).isEqualTo(second.plus(first));
        assertThat(first.plus(second).minus(second)).isEqualTo(first);
    }
}
