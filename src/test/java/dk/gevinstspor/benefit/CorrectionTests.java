package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An owner who sees that her figure was wrong. */
class CorrectionTests extends FollowUpInTheEngine {

    @Test
    void a_correction_is_a_new_entry_that_names_the_old_and_counts_instead() {
        UUID first = confirmed("0.6");
        UUID correction = confirming.correct(first, answer("0.55"), owner());

        assertThat(counted()).isEqualTo(Fte.of("0.55"));
        assertThat(files.of(initiative).confirmations())
                .extracting(Confirmation::corrects)
                .containsExactly(null, first);
        assertThat(followUps.confirmed(initiative)).map(Confirmation::id).contains(correction);
        assertThatThrownBy(() -> confirming.correct(first, answer("0.5"), owner()))
                .isInstanceOf(IllegalTransition.class);
        assertThat(tasks()).containsExactly("harvest");
        assertFollowUpsAreSound();
    }

    @Test
    void it_can_be_corrected_for_thirty_days_by_its_owner_only() {
        UUID first = confirmed("0.6");
        assertThatThrownBy(() -> confirming.correct(first, answer("0.55"), manager()))
                .isInstanceOf(IllegalTransition.class);

        clock.set(FIRST.plusDays(31));
        assertThatThrownBy(() -> confirming.correct(first, answer("0.55"), owner()))
                .isInstanceOf(IllegalTransition.class);
        clock.set(FIRST.plusDays(30));
        confirming.correct(first, answer("0.55"), owner());
        assertThat(counted()).isEqualTo(Fte.of("0.55"));
    }

    @Test
    void corrected_to_below_tolerance_it_asks_for_an_action_plan_and_back_again_for_none() {
        UUID first = confirmed("0.6");
        assertThat(tasks()).containsExactly("harvest");

        UUID lower = confirming.correct(first, answer("0.4"), owner());
        assertThat(tasks()).containsExactly("action-plan");
        assertFollowUpsAreSound();

        confirming.correct(lower, answer("0.6"), owner());
        assertThat(tasks()).containsExactly("harvest");
        assertFollowUpsAreSound();
    }

    @Test
    void each_receipt_says_until_when_its_figure_can_be_corrected() {
        confirming.correct(confirmed("0.6"), answer("0.55"), owner());

        assertThat(mails.of(period))
                .filteredOn(each -> each.template().equals("confirmation-receipt"))
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail.plain().replaceAll("\\s+", " ")).contains("til og med 14. september 2022"))
                .allSatisfy(mail -> assertThat(mail.asks()).isTrue());
    }
}
