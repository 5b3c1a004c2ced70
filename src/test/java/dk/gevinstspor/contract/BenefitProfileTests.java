package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.kernel.Fte;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenefitProfileTests {

    private static final LocalDate SPRING = LocalDate.of(2022, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2022, 10, 1);

    private final BenefitProfile profile =
            new BenefitProfile(List.of(new Promise(AUTUMN, Fte.of("0.6")), new Promise(SPRING, Fte.of("0.3"))));

    @Test
    void a_promise_holds_from_its_day_until_the_next() {
        assertThat(profile.promisedOn(SPRING.minusDays(1))).isEqualTo(Fte.ZERO);
        assertThat(profile.promisedOn(SPRING)).isEqualTo(Fte.of("0.3"));
        assertThat(profile.promisedOn(AUTUMN.minusDays(1))).isEqualTo(Fte.of("0.3"));
        assertThat(profile.promisedOn(AUTUMN)).isEqualTo(Fte.of("0.6"));
        assertThat(profile.promisedOn(AUTUMN.plusYears(9))).isEqualTo(Fte.of("0.6"));
    }

    @Test
    void the_highest_promise_makes_it_large() {
        assertThat(profile.highest()).isEqualTo(Fte.of("0.6"));
    }

    @Test
    void two_promises_from_the_same_day_are_none() {
        assertThatThrownBy(() ->
                        new BenefitProfile(List.of(new Promise(SPRING, Fte.of("1")), new Promise(SPRING, Fte.of("2")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BenefitProfile(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Promise(SPRING, Fte.of("-0.1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
