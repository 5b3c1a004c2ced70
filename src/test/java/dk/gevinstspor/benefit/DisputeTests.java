package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.BenefitEvent.Place;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.benefit.Harvesting.Objection;
import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.Operations;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Corrections and disputes: the figures, the tasks that the engine holds for them, and the mails. */
@DatabaseTest
@Transactional
class DisputeTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Disputing disputing;

    @Autowired
    private Harvesting harvesting;

    @Autowired
    private GateFive gateFive;

    @Autowired
    private Measuring measuring;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Interventions interventions;

    @Autowired
    private BenefitFiles files;

    @Autowired
    private Engine engine;

    @Autowired
    private Operations operations;

    @Autowired
    private ProgrammeStatus status;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID initiative;
    private UUID period;

    @BeforeEach
    void asked() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
        period = ask(FIRST);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private UUID ask(LocalDate day) {
        clock.set(day);
        UUID opened = calendar.openPeriod(initiative).orElseThrow();
        engine.start(BusinessProcess.BENEFIT_FOLLOW_UP, opened);
        return opened;
    }

    private static Answer answer(String fte) {
        return new Answer(Fte.of(fte), GoalsMet.MET, "Talt igen", List.of());
    }

    private UUID confirmed(String fte) {
        return confirming.confirm(period, answer(fte), owner());
    }

    private Actor owner() {
        return Actor.onTheWeb(cast.head());
    }

    private Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }

    private List<String> tasks() {
        return jdbc.sql(
                        "select definition_key from task where initiative_id = ? and definition_key <> 'receive-idea' order by 1")
                .param(initiative)
                .query(String.class)
                .list();
    }

    private Fte counted() {
        return followUps.confirmed(initiative).map(Confirmation::fte).orElse(Fte.ZERO);
    }

    private void assertFollowUpsAreSound() {
        assertThat(operations.violations())
                .filteredOn(each -> List.of(Operations.Rule.FOLLOW_UP, Operations.Rule.DISPUTE, Operations.Rule.TASKS)
                        .contains(each.rule()))
                .filteredOn(each -> jdbc.sql("select exists (select from follow_up_period where id::text = :k"
                                + " and initiative_id = :i)")
                        .param("k", each.key())
                        .param("i", initiative)
                        .query(Boolean.class)
                        .single())
                .isEmpty();
    }

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
        return status.initiatives(cast.programme(), clock.today()).stream()
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
    void a_stopped_initiative_ends_its_dispute() {
        disputing.challenge(confirmed("0.6"), "For højt", manager());
        interventions.stop(initiative, "Systemet lukkes", manager());

        assertThat(tasks()).doesNotContain("answer-dispute", "settle-dispute");
        assertThat(followUps.get(period).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void volumes_that_fall_after_it_was_found_permanent_ask_the_owner_again_once() {
        for (int k = 0; k < 4; k++) {
            confirmed("0.6");
            harvesting.notNow(period, "Senere", Actor.onTheWeb(cast.controller()));
            if (k < 3) {
                period = ask(FIRST.plusMonths(3L * (k + 1)));
            }
        }
        gateFive.assess(initiative, Assessment.PERMANENT, "Ja", Actor.onTheWeb(cast.chair()));
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
}
