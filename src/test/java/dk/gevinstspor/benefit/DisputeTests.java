package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.BenefitEvent.Place;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.benefit.Harvesting.Objection;
import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme that doubts a figure: what counts meanwhile, the tasks, and the mails. */
class DisputeTests extends FollowUpInTheEngine {

    @Autowired
    private ProgrammeStatus status;

    @Autowired
    private Trail trail;

    @Test
    void a_disputed_figure_is_shown_and_not_counted_until_the_programme_accepts_the_answer() {
        UUID first = confirmed("0.6");
        UUID dispute = disputing.challenge(first, "Robotten stod stille i juli", manager());

        assertThat(counted()).isEqualTo(Fte.ZERO);
        assertThat(confirmedInReport()).isEqualTo(Fte.ZERO);
        assertThat(followUps.get(period).state()).isEqualTo(State.DISPUTED);
        assertThat(tasks()).containsExactly("answer-dispute");
        assertFollowUpsAreSound();
        assertThat(mails.of(period))
                .filteredOn(each -> each.template().equals("confirmation-disputed"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo(cast.head());
                    assertThat(mail.asks()).isTrue();
                    assertThat(mail.plain()).contains("Robotten stod stille i juli", "0,6 ÅV", "Pia Programleder");
                });

        disputing.uphold(dispute, "Kun to dage, se loggen", owner());
        assertThat(counted()).isEqualTo(Fte.ZERO);
        assertThat(tasks()).containsExactly("settle-dispute");
        disputing.accept(dispute, null, manager());

        assertThat(counted()).isEqualTo(Fte.of("0.6"));
        assertThat(confirmedInReport()).isEqualTo(Fte.of("0.6"));
        assertThat(files.of(initiative).place(period)).isEqualTo(Place.HARVEST);
        assertThat(tasks()).contains("harvest");
        assertThat(mails.of(period)).extracting(WrittenMails.Written::template).contains("dispute-settled");
    }

    private Fte confirmedInReport() {
        return status.initiatives(cast.programme(), KnownAt.endOf(clock.today())).stream()
                .filter(each -> each.id().equals(initiative))
                .findFirst()
                .orElseThrow()
                .confirmed();
    }

    @Test
    void corrected_under_the_dispute_the_new_figure_counts_once_it_is_accepted() {
        UUID dispute = disputing.challenge(confirmed("0.6"), "For højt", manager());
        disputing.correct(dispute, answer("0.4"), owner());
        assertThat(counted()).isEqualTo(Fte.ZERO);
        disputing.maintain(dispute, "Stadig for højt", manager());
        disputing.correct(dispute, answer("0.3"), owner());
        disputing.accept(dispute, "Tak", manager());

        assertThat(counted()).isEqualTo(Fte.of("0.3"));
        assertThat(files.of(initiative).place(period)).isEqualTo(Place.PLAN);
        assertThat(tasks()).contains("action-plan");
    }

    @Test
    void withdrawn_the_figure_counts_again_and_nobody_is_asked_any_more() {
        UUID dispute = disputing.challenge(confirmed("0.6"), "For højt", manager());
        disputing.withdraw(dispute, null, manager());

        assertThat(counted()).isEqualTo(Fte.of("0.6"));
        assertThat(tasks()).containsExactly("harvest");
        assertFollowUpsAreSound();
    }

    @Test
    void what_is_disputed_can_be_neither_harvested_nor_corrected() {
        UUID first = confirmed("0.6");
        disputing.challenge(first, "For højt", manager());

        assertThat(harvesting.objection(period, new Reduction(Fte.of("0.6"), "Stilling 7", null)))
                .contains(Objection.MORE_THAN_CONFIRMED);
        assertThatThrownBy(() -> confirming.correct(first, answer("0.5"), owner()))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> disputing.challenge(first, "Igen", manager())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void who_confirmed_even_as_a_delegate_neither_challenges_nor_settles() {
        UUID first =
                confirming.confirm(period, answer("0.6"), new Actor(cast.manager(), cast.head(), Actor.Channel.LINK));

        assertThatThrownBy(() -> disputing.challenge(first, "For højt", manager()))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("who confirmed");
        UUID dispute = disputing.challenge(first, "For højt", Actor.onTheWeb(cast.consultant()));
        disputing.uphold(dispute, "Det passer", owner());
        assertThatThrownBy(() -> disputing.accept(dispute, null, manager())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_disputed_quarter_is_no_full_quarter() {
        for (int k = 0; k < 3; k++) {
            confirmed("0.6");
            period = ask(FIRST.plusMonths(3L * (k + 1)));
        }
        UUID dispute = disputing.challenge(confirmed("0.6"), "For højt", manager());
        assertThat(followUps.assessable(initiative)).isFalse();

        disputing.withdraw(dispute, null, manager());
        assertThat(followUps.assessable(initiative)).isTrue();
    }

    @Test
    void after_a_dispute_about_what_has_a_plan_the_owner_is_asked_to_measure_again() {
        UUID first = confirmed("0.5");
        confirming.plan(period, "Oplær flere", cast.processOwner(), LocalDate.of(2022, 10, 1), owner());
        UUID dispute = disputing.challenge(first, "For højt", manager());
        assertThat(measureAgain()).extracting(WrittenMails.Written::state).containsExactly("WITHDRAWN");

        disputing.uphold(dispute, "Det passer", owner());
        disputing.accept(dispute, null, manager());

        assertThat(followUps.get(period).state()).isEqualTo(State.ACTION_PLAN);
        assertThat(tasks()).contains("measure-again");
        assertThat(measureAgain()).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.state()).isNotEqualTo("WITHDRAWN");
            assertThat(mail.plain()).contains("senest den 1. oktober 2022");
        });
    }

    private List<WrittenMails.Written> measureAgain() {
        return mails.of(period).stream()
                .filter(each -> each.template().equals("confirmation-again"))
                .toList();
    }

    @Test
    void what_happened_at_the_same_time_is_told_in_the_order_in_which_one_led_to_the_other() {
        UUID dispute = disputing.challenge(confirmed("0.6"), "For højt", manager());
        disputing.correct(dispute, answer("0.4"), owner());
        disputing.accept(dispute, "Tak", manager());
        confirming.plan(period, "Oplær flere", cast.processOwner(), LocalDate.of(2022, 10, 1), owner());
        confirmed("0.6");

        BenefitFile file = files.of(initiative);
        assertThat(trail.of(file, file.period(period)))
                .extracting(Trail.Entry::what)
                .containsExactly(
                        "asked", "confirmed", "RAISED", "CORRECTED", "corrected", "ACCEPTED", "planned", "confirmed");
    }

    @Test
    void a_stopped_initiative_ends_its_dispute() {
        disputing.challenge(confirmed("0.6"), "For højt", manager());
        interventions.stop(initiative, "Systemet lukkes", manager());

        assertThat(tasks()).doesNotContain("answer-dispute", "settle-dispute");
        assertThat(followUps.get(period).state()).isEqualTo(State.CANCELLED);
    }
}
