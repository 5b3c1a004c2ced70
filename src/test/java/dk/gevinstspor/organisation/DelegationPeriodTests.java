package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DelegationPeriodTests {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    @Property
    void both_ends_are_covered_and_the_days_outside_are_not(@ForAll("periods") DelegationPeriod period) {
        assertThat(period.covers(period.fromDay())).isTrue();
        assertThat(period.covers(period.untilDay())).isTrue();
        assertThat(period.covers(period.fromDay().minusDays(1))).isFalse();
        assertThat(period.covers(period.untilDay().plusDays(1))).isFalse();
    }

    @Property
    void a_day_is_covered_over_or_still_to_come(
            @ForAll("periods") DelegationPeriod period, @ForAll("days") LocalDate day) {
        assertThat(period.covers(day)).isEqualTo(!period.isOverOn(day) && !day.isBefore(period.fromDay()));
    }

    @Property
    void periods_overlap_exactly_when_some_day_is_in_both(
            @ForAll("periods") DelegationPeriod one, @ForAll("periods") DelegationPeriod other) {
        boolean share = one.fromDay().datesUntil(one.untilDay().plusDays(1)).anyMatch(other::covers);

        assertThat(one.overlaps(other)).isEqualTo(share);
        assertThat(other.overlaps(one)).isEqualTo(share);
    }

    @Property
    void a_period_never_ends_before_it_begins(@ForAll("days") LocalDate day) {
        assertThatThrownBy(() -> new DelegationPeriod(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60).map(START::plusDays);
    }

    @Provide
    Arbitrary<DelegationPeriod> periods() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 20))
                .as((from, length) -> new DelegationPeriod(from, from.plusDays(length)));
    }
}
