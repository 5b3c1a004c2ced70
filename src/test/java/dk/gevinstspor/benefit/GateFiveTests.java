package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.BenefitEvent.BenefitAssessable;
import dk.gevinstspor.benefit.BenefitEvent.BenefitEroded;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a benefit can be found permanent, and when it is followed again after that. */
class GateFiveTests extends FollowUpFixture {

    @Autowired
    private Disputing disputing;

    private void fourQuartersAt(String fte) {
        for (int k = 0; k < 4; k++) {
            answer(asked(FIRST.plusMonths(3L * k)), fte);
        }
    }

    @Test
    void after_four_answered_quarters_gate_5_can_be_held() {
        for (int k = 0; k < 3; k++) {
            answer(asked(FIRST.plusMonths(3L * k)), "0.6");
        }
        assertThat(followUps.assessable(initiative)).isFalse();
        assertThat(events.stream(BenefitAssessable.class)).isEmpty();
        assertThatThrownBy(() -> gateFive.assess(initiative, Assessment.PERMANENT, "Ja", chair()))
                .isInstanceOf(IllegalTransition.class);

        answer(asked(FIRST.plusMonths(9)), "0.6");
        assertThat(followUps.assessable(initiative)).isTrue();
        assertThat(events.stream(BenefitAssessable.class)).containsExactly(new BenefitAssessable(initiative));
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", chair());
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PERMANENT);
    }

    @Test
    void after_an_action_plan_at_gate_5_one_more_quarter_must_be_answered() {
        fourQuartersAt("0.6");
        gateFive.assess(initiative, Assessment.ACTION_PLAN, "Mere oplæring", chair());
        assertThat(followUps.assessable(initiative)).isFalse();

        answer(asked(FIRST.plusMonths(12)), "0.6");
        assertThat(followUps.assessable(initiative)).isTrue();
    }

    @Test
    void a_dispute_about_the_figure_that_was_found_permanent_hides_no_fall() {
        for (int k = 0; k < 3; k++) {
            answer(asked(FIRST.plusMonths(3L * k)), "0.5");
        }
        answer(asked(FIRST.plusMonths(9)), "0.6");
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", chair());
        clock.set(FIRST.plusMonths(10));
        UUID found = followUps.confirmed(initiative).orElseThrow().id();
        disputing.challenge(found, "Robotten stod stille", manager());

        answer(asked(FIRST.plusMonths(12)), "0.5");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void a_permanent_benefit_that_falls_is_followed_up_again() {
        fourQuartersAt("0.6");
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", chair());

        answer(asked(FIRST.plusMonths(12)), "0.55");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PERMANENT);

        answer(asked(FIRST.plusMonths(15)), "0.5");
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(events.stream(BenefitEroded.class)).containsExactly(new BenefitEroded(initiative));
        assertThat(followUps.assessable(initiative)).isTrue();
    }
}
