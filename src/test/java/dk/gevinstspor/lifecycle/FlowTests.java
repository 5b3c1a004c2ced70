package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.contract.Signing;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class FlowTests {

    @Autowired
    private EnginePlay play;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Findings findings;

    @Autowired
    private Intake intake;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Signing signing;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Confirming confirming;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void somebodyInEveryRole() {
        cast = organisation.programme();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    void an_idea_that_is_handed_in_waits_for_the_programme_manager() {
        UUID id = play.submitted(cast);

        assertThat(play.open(id)).containsExactly("receive-idea");
    }

    @Test
    void a_screened_idea_comes_to_the_steering_group_with_the_tables_advice() {
        UUID id = play.screened(cast);

        assertThat(play.open(id)).containsExactly("prioritise");
        assertThat(findings.advice(id)).isPresent();
    }

    @Test
    void a_rejected_idea_leaves_nothing_running() {
        UUID id = play.submitted(cast);
        play.does("receive-idea", id, cast.manager(), () -> intake.receive(id, false, "Findes allerede", manager()));

        assertThat(play.open(id)).isEmpty();
        assertThat(runs(BusinessProcess.INITIATIVE_LIFECYCLE, id)).isFalse();
    }

    @Test
    void parked_at_the_gate_it_comes_back_to_the_gate_on_its_date() {
        UUID id = play.screened(cast);
        LocalDate until = LocalDate.of(2022, 3, 1);
        play.does(
                "prioritise",
                id,
                cast.chair(),
                () -> intake.parkAtGate(id, until, "Afventer budget", Actor.onTheWeb(cast.chair())));
        assertThat(play.open(id)).isEmpty();

        goTo(until);

        assertThat(play.open(id)).containsExactly("prioritise");
        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.PRIORITISATION);
    }

    @Test
    void parked_from_anywhere_and_resumed_it_stands_where_it_stood() {
        UUID id = play.atDesign(cast);
        interventions.park(id, LocalDate.of(2022, 6, 1), "Nyt fagsystem på vej", manager());
        assertThat(play.open(id)).isEmpty();

        interventions.resume(id, "Systemet er udskudt", manager());

        assertThat(play.open(id)).containsExactly("design");
    }

    @Test
    void stopped_and_reopened_earlier_it_goes_on_from_there() {
        UUID id = play.atDesign(cast);
        interventions.stop(id, "Området nedlægges", manager());
        assertThat(runs(BusinessProcess.INITIATIVE_LIFECYCLE, id)).isFalse();

        interventions.reopen(id, Stage.DISCOVERY, "Området består alligevel", manager());

        assertThat(play.open(id)).containsExactly("map-process");
    }

    @Test
    void stopped_while_parked_it_is_over() {
        UUID id = play.atDesign(cast);
        interventions.park(id, LocalDate.of(2022, 6, 1), "Afventer", manager());
        interventions.stop(id, "Opgivet", manager());

        assertThat(runs(BusinessProcess.INITIATIVE_LIFECYCLE, id)).isFalse();
    }

    @Test
    void a_contract_that_is_sent_back_is_drafted_anew() {
        UUID id = play.outForSignature(cast);
        assertThat(play.open(id)).containsExactly("sign-programme-manager", "sign-unit-head");
        UUID contract = play.contract(id);

        play.does(
                "sign-unit-head",
                id,
                cast.head(),
                () -> signing.sendBack(contract, Party.UNIT_HEAD, "For højt", Actor.onTheWeb(cast.head())));

        assertThat(play.open(id)).containsExactly("draft-contract");
    }

    @Test
    void a_new_process_owner_takes_over_her_open_tasks() {
        UUID id = play.screened(cast);
        play.does("prioritise", id, cast.chair(), () -> intake.approve(id, false, null, Actor.onTheWeb(cast.chair())));
        engine.complete(play.task("map-process", id), Actor.onTheWeb(cast.consultant()));

        new Flow(engine, new TaskReads(jdbc))
                .ownersNamed(new InitiativeEvent.OwnersNamed(id, cast.head(), cast.head()));

        assertThat(assignee(id, "confirm-baseline")).isEqualTo(cast.head());
    }

    @Test
    void going_live_starts_the_calendar_and_the_first_period_is_asked_three_months_later() {
        UUID id = play.live(cast);
        assertThat(play.open(id)).containsExactly("hypercare");
        assertThat(runs(BusinessProcess.BENEFIT_CALENDAR, id)).isTrue();

        goTo(EnginePlay.PLANNED.plusMonths(3));

        assertThat(play.open(id)).contains("confirm-benefit");
        assertThat(assignee(id, "confirm-benefit")).isEqualTo(cast.head());
        assertThat(mails(cast.head())).contains("confirmation-request");
        assertThat(mails(cast.consultant())).contains("hypercare-reminder");
    }

    @Test
    void nine_months_of_downtime_ask_for_every_quarter_once() {
        UUID id = play.inFollowUp(cast);

        goTo(LocalDate.of(2023, 2, 20));

        assertThat(followUps.openPeriods(id)).hasSize(3);
        assertThat(play.open(id)).containsExactly("confirm-benefit", "confirm-benefit", "confirm-benefit");
    }

    @Test
    void an_extended_hypercare_moves_reminder_and_deadline() {
        UUID id = play.live(cast);
        LocalDate until = LocalDate.of(2022, 8, 1);
        delivery.extendHypercare(id, until, "Fejl i integrationen", Actor.onTheWeb(cast.consultant()));

        goTo(until.minusDays(1));
        assertThat(mails(cast.consultant())).doesNotContain("hypercare-reminder");
        assertThat(due(id, "hypercare")).isEqualTo(until);

        goTo(until);
        assertThat(mails(cast.consultant())).contains("hypercare-reminder");
    }

    @Test
    void an_unanswered_period_reminds_after_a_week_and_escalates_after_two() {
        play.inFollowUp(cast);
        LocalDate asked = EnginePlay.PLANNED.plusMonths(3);

        goTo(asked.plusDays(7));
        assertThat(mails(cast.head())).contains("confirmation-reminder");
        assertThat(mails(cast.director())).isEmpty();

        goTo(asked.plusDays(14));
        assertThat(mails(cast.director())).contains("confirmation-escalation");
    }

    @Test
    void an_answer_by_mail_completes_the_task_and_the_history_names_who_answered() {
        UUID id = play.inFollowUp(cast);
        goTo(EnginePlay.PLANNED.plusMonths(3));
        UUID period = followUps.openPeriods(id).get(0);
        Actor byMail = new Actor(cast.head(), null, Actor.Channel.LINK);

        confirming.confirm(period, new Answer(Fte.of("0.6"), null, null, List.of()), byMail);

        assertThat(play.open(id)).containsExactly("harvest");
        assertThat(jdbc.sql("select person_id from step_history where business_key = ? and activity_id = ?")
                        .params(period, "confirm-benefit")
                        .query(UUID.class)
                        .single())
                .isEqualTo(cast.head());
    }

    @Test
    void far_below_the_contract_an_action_plan_is_asked_for() {
        UUID id = play.inFollowUp(cast);
        goTo(EnginePlay.PLANNED.plusMonths(3));
        UUID period = followUps.openPeriods(id).get(0);

        confirming.confirm(period, new Answer(Fte.of("0.2"), null, null, List.of()), Actor.onTheWeb(cast.head()));

        assertThat(play.open(id)).containsExactly("action-plan");
    }

    @Test
    void stopping_a_live_one_closes_calendar_and_follow_ups() {
        UUID id = play.inFollowUp(cast);
        goTo(EnginePlay.PLANNED.plusMonths(3));
        UUID period = followUps.openPeriods(id).get(0);

        interventions.stop(id, "Systemet udfases", manager());

        assertThat(play.open(id)).isEmpty();
        assertThat(runs(BusinessProcess.BENEFIT_CALENDAR, id)).isFalse();
        assertThat(runs(BusinessProcess.BENEFIT_FOLLOW_UP, period)).isFalse();
    }

    @Test
    void reopened_in_operation_it_is_followed_up_again() {
        UUID id = play.inFollowUp(cast);
        interventions.stop(id, "Systemet udfases", manager());

        interventions.reopen(id, Stage.FOLLOW_UP, "Systemet består", manager());

        assertThat(runs(BusinessProcess.INITIATIVE_LIFECYCLE, id)).isTrue();
        assertThat(runs(BusinessProcess.BENEFIT_CALENDAR, id)).isTrue();
    }

    @Test
    void a_programme_gets_its_status_report_on_the_first_working_day_after_each_quarter() {
        goTo(LocalDate.of(2022, 4, 1));

        assertThat(jdbc.sql("""
                        select r.quarter || ' ' || t.definition_key from status_report r
                          join task t on t.business_key = r.id
                         where r.programme_id = ? order by r.quarter""").param(cast.programme()).query(String.class).list())
                .startsWith("2021-Q1 write-assessment")
                .endsWith("2022-Q1 write-assessment")
                .hasSize(5);
    }

    /** To a few minutes past eight on that day; an asynchronous step is due at the moment that it was made. */
    private void goTo(LocalDate day) {
        Instant end = Zone.morningOf(day).plus(Duration.ofMinutes(5));
        for (var next = engineClock.nextDue();
                next.isPresent() && !next.get().isAfter(end);
                next = engineClock.nextDue()) {
            if (next.get().isAfter(clock.instant())) {
                clock.set(next.get());
                engineClock.sync();
            }
            engineClock.runDue(clock.instant());
        }
        clock.set(day);
        engineClock.sync();
    }

    private boolean runs(BusinessProcess process, UUID key) {
        return engine.runs(process, key);
    }

    private UUID assignee(UUID initiative, String definitionKey) {
        return jdbc.sql("select assignee from task where id = ?")
                .param(play.task(definitionKey, initiative))
                .query(UUID.class)
                .single();
    }

    private LocalDate due(UUID initiative, String definitionKey) {
        return Zone.dayOf(jdbc.sql("select due_at from task where id = ?")
                .param(play.task(definitionKey, initiative))
                .query(Timestamp.class)
                .single()
                .toInstant());
    }

    private List<String> mails(UUID recipient) {
        return jdbc.sql("select template from mail_outbox where recipient_id = ?")
                .param(recipient)
                .query(String.class)
                .list();
    }

    private Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }
}
