package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.mail.WrittenMails.Written;
import dk.gevinstspor.meeting.Ask;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReports;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SentReport;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the steering group follows at its meeting moves the initiative it is about. */
@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class MeetingFlowTests {

    @Autowired
    private EnginePlay play;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private Operations operations;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private TasksByHand tasks;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Intake intake;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Confirming confirming;

    @Autowired
    private WrittenMails written;

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
    void what_it_prioritises_is_begun_and_the_gates_task_is_the_chairs_work() {
        UUID id = play.screened(cast);
        asked(Ask.PRIORITISE, id, null);

        decide("FOLLOWED", null);

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.DISCOVERY);
        assertThat(play.open(id)).containsExactly("map-process");
        assertThat(jdbc.sql("select person_id from step_history where business_key = ? and activity_id = 'prioritise'")
                        .param(id)
                        .query(UUID.class)
                        .single())
                .isEqualTo(cast.chair());
        assertThat(reasonOf(id, "PRIORITISATION")).isEqualTo("At gøre det");
    }

    @Test
    void what_it_stops_has_no_open_task_left_and_its_remark_is_the_reason() {
        UUID id = play.screened(cast);
        asked(Ask.STOP, id, null);

        decide("FOLLOWED", "Systemet udfases til sommer");

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.STOPPED);
        assertThat(play.open(id)).isEmpty();
        assertThat(reasonOf(id, "STOP")).isEqualTo("Systemet udfases til sommer");
    }

    @Test
    void a_hypercare_that_it_extends_lasts_until_that_day() {
        UUID id = play.live(cast);
        LocalDate until = EnginePlay.PLANNED.plusMonths(4);
        asked(Ask.EXTEND, id, until);

        decide("FOLLOWED", null);

        assertThat(initiatives.get(id).operation().hypercareUntil()).isEqualTo(until);
        assertThat(play.open(id)).containsExactly("hypercare");
    }

    @Test
    void a_benefit_confirmed_for_four_quarters_that_it_declares_permanent_has_passed_gate_five() {
        UUID id = play.inFollowUp(cast);
        goTo(EnginePlay.PLANNED.plusMonths(13));
        followUps
                .openPeriods(id)
                .forEach(period -> confirming.confirm(
                        period, new Answer(Fte.of("0.6"), null, null, List.of()), Actor.onTheWeb(cast.head())));
        assertThat(play.open(id)).contains("assess-benefit");
        asked(Ask.PERMANENT, id, null);

        decide("FOLLOWED", null);

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.PERMANENT);
        assertThat(play.open(id)).doesNotContain("assess-benefit");
    }

    @Test
    void what_is_not_followed_as_it_stands_moves_nothing() {
        UUID id = play.screened(cast);
        asked(Ask.PRIORITISE, id, null);

        decide("POSTPONED", "Afventer udbuddet");

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.PRIORITISATION);
        assertThat(play.open(id)).containsExactly("prioritise");
    }

    @Test
    void what_has_moved_since_it_was_recommended_is_not_followed_but_can_be_left() {
        UUID id = play.screened(cast);
        asked(Ask.PRIORITISE, id, null);
        play.does(
                "prioritise", id, cast.chair(), () -> intake.reject(id, "Andet system", Actor.onTheWeb(cast.chair())));

        assertThatIllegalStateException()
                .isThrownBy(() -> decide("FOLLOWED", null))
                .withMessageContaining("form.record-decisions.outrun");
        decide("REJECTED", "Afvist i mellemtiden");

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void what_somebody_carries_out_is_her_task_until_she_says_that_it_is_done() {
        asked(Ask.STOP, play.screened(cast), null);
        tasks.perform(
                cast.programme(),
                null,
                "record-decisions",
                cast.chair(),
                Map.of(
                        "decisions[0].outcome", "FOLLOWED",
                        "decisions[0].conditions", "Data slettes først",
                        "decisions[0].ownerId", cast.delivery().toString(),
                        "decisions[0].dueOn", "14.01.2022"));
        UUID report = reports.of(cast.programme()).get(0).id();
        assertThat(jdbc.sql("select due_at from task where definition_key = 'close-decision' and assignee = ?")
                        .param(cast.delivery())
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo("2022-01-14T07:00:00Z");
        assertThat(operations.violations()).noneMatch(each -> each.rule() == Operations.Rule.DECISION);

        goTo(LocalDate.of(2022, 1, 14));
        assertThat(reminders(report)).isEmpty();
        goTo(LocalDate.of(2022, 1, 17));
        assertThat(reminders(report))
                .singleElement()
                .satisfies(mail -> assertThat(mail.plain())
                        .contains("1. kvartal 2021", "14. januar 2022", "At gøre det", "Data slettes først", "/svar/"));

        tasks.perform(cast.programme(), null, "close-decision", cast.delivery(), Map.of("remark", "De er slettet"));
        assertThat(jdbc.sql("select remark from decision_closing where person_id = ?")
                        .param(cast.delivery())
                        .query(String.class)
                        .single())
                .isEqualTo("De er slettet");
        assertThat(reminders(report)).singleElement().returns("WITHDRAWN", Written::state);
        assertThat(operations.violations()).noneMatch(each -> each.rule() == Operations.Rule.DECISION);
    }

    private List<Written> reminders(UUID report) {
        return written.of(report).stream()
                .filter(mail -> mail.template().equals("decision-overdue"))
                .toList();
    }

    private void asked(Ask ask, UUID initiative, @Nullable LocalDate until) {
        UUID report = reporting
                .openNext(cast.programme())
                .orElseGet(() -> reports.of(cast.programme()).get(0).id());
        SentReport.send(reporting, cast, report, new Recommendation("At gøre det", ask, initiative, until));
        engine.startAt(BusinessProcess.QUARTERLY_STATUS, report, "record-decisions");
    }

    private void decide(String outcome, @Nullable String remark) {
        tasks.perform(
                cast.programme(),
                null,
                "record-decisions",
                cast.chair(),
                remark == null
                        ? Map.of("decisions[0].outcome", outcome)
                        : Map.of("decisions[0].outcome", outcome, "decisions[0].text", remark));
    }

    private String reasonOf(UUID initiative, String step) {
        return jdbc.sql("select reason from decision where initiative_id = ? and step = ?")
                .params(initiative, step)
                .query(String.class)
                .single();
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        engineClock.sync();
        engineClock.runDue(clock.instant());
    }
}
