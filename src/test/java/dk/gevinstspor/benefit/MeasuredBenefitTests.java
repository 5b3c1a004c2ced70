package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What measured figures say before and after the owner does. */
class MeasuredBenefitTests extends FollowUpInTheEngine {

    @Autowired
    private Measuring measuring;

    @Test
    void measured_figures_free_the_benefit_before_anybody_confirms_it() {
        assertThat(followUps.rung(initiative)).isEqualTo(Rung.CONTRACTED);
        measure(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30), "2250", "2");

        assertThat(followUps.rung(initiative)).isEqualTo(Rung.FREED);
        confirmed("0.75");
        assertThat(files.of(initiative).confirmations())
                .singleElement()
                .returns(Fte.of("0.75"), Confirmation::suggested);
        assertThat(followUps.rung(initiative)).isEqualTo(Rung.CONFIRMED);
    }

    @Test
    void volumes_that_fall_after_it_was_found_permanent_ask_the_owner_again_once() {
        for (int k = 0; k < 4; k++) {
            confirmed("0.6");
            harvesting.notNow(period, "Senere", controller());
            if (k < 3) {
                period = ask(FIRST.plusMonths(3L * (k + 1)));
            }
        }
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", chair());
        LocalDate june = LocalDate.of(2023, 6, 1);
        clock.set(LocalDate.of(2023, 8, 1));

        // 27.000 cases a year of 4 minutes were 1,5 ÅV; at 3 minutes left and 2.000 a month it is 0,3333
        measure(june, june.plusMonths(1).minusDays(1), "2000", "3");
        assertThat(followUps.get(period).state()).isEqualTo(State.ERODED);
        assertThat(tasks()).contains("measure-again");
        measure(june.plusMonths(1), june.plusMonths(2).minusDays(1), "2000", "3");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PERMANENT);

        confirmed("0.33");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    private void measure(LocalDate from, LocalDate until, String cases, String minutes) {
        assertThat(measuring.record(
                        initiative,
                        List.of(new Figure(null, from, until, new BigDecimal(cases), new BigDecimal(minutes))),
                        new Measuring.From(Measurement.Origin.TYPED, null, null),
                        owner()))
                .isEmpty();
    }
}
