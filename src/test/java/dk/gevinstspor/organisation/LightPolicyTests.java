package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightPolicyTests {

    private static final LightPolicy POLICY = LightPolicy.DEFAULT;

    @ParameterizedTest
    @CsvSource({"999, GREEN", "1000, GREEN", "1000.01, YELLOW", "1100, YELLOW", "1100.01, RED"})
    void a_budget_of_1000_is_yellow_above_it_and_red_more_than_ten_per_cent_above(String spent, Light light) {
        assertThat(POLICY.budget(Money.of(spent), Money.of(1000))).isEqualTo(light);
    }

    @Test
    void spending_without_a_budget_is_red_and_nothing_at_all_has_no_light() {
        assertThat(POLICY.budget(Money.of(1), Money.ZERO)).isEqualTo(Light.RED);
        assertThat(POLICY.budget(Money.ZERO, Money.ZERO)).isEqualTo(Light.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2022-03-31, GREEN", "2022-04-29, GREEN", "2022-04-30, YELLOW", "2022-06-30, YELLOW", "2022-07-01, RED"
    })
    void a_go_live_planned_for_31_march_is_yellow_from_one_month_and_red_after_three(LocalDate reached, Light light) {
        assertThat(POLICY.time(LocalDate.of(2022, 3, 31), reached)).isEqualTo(light);
    }

    @Test
    void an_initiative_without_a_plan_has_no_time_light() {
        assertThat(POLICY.time(null, LocalDate.of(2022, 3, 31))).isEqualTo(Light.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1.0, GREEN", "1.2, GREEN", "0.9999, YELLOW", "0.9, YELLOW", "0.8999, RED", "0, RED"})
    void a_contract_of_1_fte_is_yellow_below_it_and_red_more_than_ten_per_cent_below(String realised, Light light) {
        assertThat(POLICY.benefits(Fte.of(realised), Fte.of("1"))).isEqualTo(light);
    }

    @Test
    void nothing_promised_yet_has_no_benefit_light() {
        assertThat(POLICY.benefits(Fte.ZERO, Fte.ZERO)).isEqualTo(Light.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, GREEN", "7, 1, GREEN", "2, 4, YELLOW", "2, 7, YELLOW", "3, 5, RED", "5, 5, RED"})
    void a_risk_is_judged_by_likelihood_times_impact(int likelihood, int impact, Light light) {
        assertThat(POLICY.risk(likelihood, impact)).isEqualTo(light);
    }

    @Test
    void the_worst_light_counts_and_none_of_none_is_none() {
        assertThat(Light.worst(List.of(Light.GREEN, Light.RED, Light.NONE))).isEqualTo(Light.RED);
        assertThat(Light.worst(List.of())).isEqualTo(Light.NONE);
    }

    @Property
    void spending_more_never_gives_a_better_light(
            @ForAll @IntRange(max = 5000) int spent,
            @ForAll @IntRange(max = 500) int more,
            @ForAll @IntRange(min = 1, max = 4000) int budget) {
        Light before = POLICY.budget(Money.of(spent), Money.of(budget));
        Light after = POLICY.budget(Money.of(spent + more), Money.of(budget));

        assertThat(after).isGreaterThanOrEqualTo(before);
    }
}
