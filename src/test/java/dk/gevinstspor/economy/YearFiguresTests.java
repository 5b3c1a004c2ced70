package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearFiguresTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void what_has_no_forecast_is_expected_to_cost_its_budget_beside_one_that_has() {
        YearFigures both = YearFigures.ofYear(2026, List.of(figures(500, 600L, 0), figures(500, null, 0)), DAY);

        assertThat(both.expected()).isEqualTo(Money.of(1100));
        assertThat(both.deviation()).isEqualTo(Money.of(100));
    }

    @Test
    void what_has_spent_more_than_its_budget_is_expected_to_cost_what_it_spent() {
        YearFigures both = YearFigures.ofYear(2026, List.of(figures(500, 600L, 0), figures(500, null, 700)), DAY);

        assertThat(both.expected()).isEqualTo(Money.of(1300));
    }

    @Test
    void without_any_forecast_and_in_a_year_that_is_over_only_what_is_spent_counts() {
        assertThat(YearFigures.ofYear(2026, List.of(figures(500, null, 30), figures(500, null, 0)), DAY)
                        .expected())
                .isEqualTo(Money.of(30));
        assertThat(YearFigures.ofYear(2025, List.of(figures(500, 600L, 0), figures(500, null, 30)), DAY)
                        .expected())
                .isEqualTo(Money.of(630));
    }

    private static YearFigures figures(long budget, @Nullable Long forecast, long spent) {
        return new YearFigures(Money.of(budget), forecast == null ? null : Money.of(forecast), Money.of(spent));
    }
}
