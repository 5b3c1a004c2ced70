package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.Measurement.Origin;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Baseline.CaseClass;
import dk.gevinstspor.initiative.Baseline.Kpi;
import dk.gevinstspor.initiative.Baseline.Method;
import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionTests {

    private static final CaseClass APPLICATIONS = new CaseClass("Ansøgninger", 3600, new BigDecimal("16"));
    private static final CaseClass COMPLAINTS = new CaseClass("Klager", 600, new BigDecimal("30"));
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);
    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2022, 9, 30);
    private static final Fte PROMISED = Fte.of("1.0");

    private static Baseline baseline(Method method, String fte, Kpi kpi, CaseClass... classes) {
        return new Baseline(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "I hånden",
                method,
                Fte.of(fte),
                null,
                kpi,
                List.of(classes),
                JULY,
                Instant.EPOCH,
                UUID.randomUUID());
    }

    private static Measurement measured(
            String caseClass, LocalDate from, LocalDate until, String quantity, String minutes) {
        return new Measurement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                caseClass,
                from,
                until,
                new BigDecimal(quantity),
                minutes == null ? null : new BigDecimal(minutes),
                Origin.TYPED,
                null,
                null,
                null,
                Instant.EPOCH,
                UUID.randomUUID(),
                null);
    }

    private static Suggestion suggested(Baseline baseline, Measurement... figures) {
        return Suggestion.of(baseline, List.of(figures), PROMISED).orElseThrow();
    }

    @Test
    void a_quarters_cases_count_four_times_a_year_by_the_minutes_that_are_saved() {
        Baseline baseline = baseline(Method.VOLUME, "0.8", null, APPLICATIONS);

        Suggestion found = suggested(baseline, measured("Ansøgninger", JULY, SEPTEMBER_30, "900", "4"));

        // 3.600 × (16 − 4) minutes = 720 hours = 0,6 ÅV
        assertThat(found.fte()).isEqualTo(Fte.of("0.6"));
        assertThat(found.missing()).isEmpty();
        assertThat((Suggestion.CasesStep) found.steps().get(0))
                .satisfies(step -> assertThat(step.yearly()).isEqualByComparingTo("3600"))
                .satisfies(step -> assertThat(step.saved()).isEqualByComparingTo("12"));
    }

    @Test
    void the_classes_are_added_in_hours_and_rounded_once_and_what_was_not_measured_is_named() {
        Baseline baseline = baseline(Method.VOLUME, "1.1", null, APPLICATIONS, COMPLAINTS);
        Measurement applications = measured("Ansøgninger", JULY, SEPTEMBER_30, "900", "4");

        assertThat(suggested(baseline, applications).missing()).containsExactly("Klager");
        assertThat(suggested(baseline, applications, measured("Klager", JULY, SEPTEMBER_30, "150", "20"))
                        .fte())
                .isEqualTo(Fte.of("0.6833"));
    }

    @Test
    void odd_days_count_as_so_many_of_365() {
        Baseline baseline = baseline(Method.VOLUME, "0.8", null, APPLICATIONS);

        assertThat(suggested(baseline, measured("Ansøgninger", JULY, JULY.plusDays(9), "100", "0"))
                        .fte())
                // 3.650 × 16 minutes ÷ 60 ÷ 1.200 = 0,8111, and nobody saves more than the work was
                .isEqualTo(Fte.of("0.8"));
        assertThat(suggested(baseline, measured("Ansøgninger", JULY, JULY.plusDays(9), "50", "0"))
                        .fte())
                .isEqualTo(Fte.of("0.4056"));
    }

    @Test
    void a_robots_days_add_up_and_save_what_the_log_says_or_else_the_baselines_minutes() {
        Baseline baseline = baseline(Method.ROBOT_LOG, "0.8", null, APPLICATIONS);

        assertThat(suggested(
                                baseline,
                                measured("Ansøgninger", JULY, LocalDate.of(2022, 7, 31), "300", null),
                                measured("Ansøgninger", LocalDate.of(2022, 8, 1), SEPTEMBER_30, "600", "8"))
                        .fte())
                .isEqualTo(Fte.of("0.5333"));
    }

    @Test
    void minutes_that_grew_save_nothing() {
        Baseline baseline = baseline(Method.VOLUME, "0.8", null, APPLICATIONS);

        assertThat(suggested(baseline, measured("Ansøgninger", JULY, SEPTEMBER_30, "900", "20"))
                        .fte())
                .isEqualTo(Fte.ZERO);
    }

    @Test
    void a_headcount_is_what_was_spent_less_what_still_is() {
        Suggestion found = suggested(
                baseline(Method.HEADCOUNT, "3", null),
                measured(null, JULY, JULY, "2.8", null),
                measured(null, SEPTEMBER_30, SEPTEMBER_30, "2.25", null));

        assertThat(found.fte()).isEqualTo(Fte.of("0.75"));
    }

    @Test
    void a_kpi_gives_the_promised_by_its_share_of_the_way_to_the_target_up_or_down() {
        Kpi up = new Kpi(new BigDecimal("70"), new BigDecimal("90"));
        Kpi down = new Kpi(new BigDecimal("20"), new BigDecimal("10"));

        assertThat(suggested(baseline(Method.KPI, "2", up), measured(null, JULY, SEPTEMBER_30, "85", null))
                        .fte())
                .isEqualTo(Fte.of("0.75"));
        assertThat(suggested(baseline(Method.KPI, "2", down), measured(null, JULY, SEPTEMBER_30, "8", null))
                        .fte())
                .isEqualTo(PROMISED);
        assertThat(suggested(baseline(Method.KPI, "2", up), measured(null, JULY, SEPTEMBER_30, "60", null))
                        .fte())
                .isEqualTo(Fte.ZERO);
    }

    @Test
    void an_own_figure_differs_unless_it_is_what_was_said_or_measured() {
        Suggestion found = suggested(
                baseline(Method.VOLUME, "1.1", null, APPLICATIONS, COMPLAINTS),
                measured("Ansøgninger", JULY, SEPTEMBER_30, "900", "4"),
                measured("Klager", JULY, SEPTEMBER_30, "150", "20"));

        assertThat(found.said()).isEqualTo(Fte.of("0.68"));
        assertThat(found.differsFrom(Fte.of("0.68"))).isFalse();
        assertThat(found.differsFrom(Fte.of("0.6833"))).isFalse();
        assertThat(found.differsFrom(Fte.of("0.7"))).isTrue();
    }
}
