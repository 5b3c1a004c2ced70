package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.MeetingEvent.DecisionsRecorded;
import dk.gevinstspor.meeting.MeetingEvent.ReportApproved;
import dk.gevinstspor.meeting.MeetingEvent.ReportOpened;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@RecordApplicationEvents
@Transactional
class ReportingTests {

    private static final ClaimedLights YELLOW_IN_TIME =
            new ClaimedLights(Light.YELLOW, null, null, null, "Robotten er forsinket");
    private static final List<Recommendation> TWO = List.of(
            Recommendation.of("At tage status til efterretning."), Recommendation.of("At udskyde Vejændringer."));

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private ReportFacts facts;

    @Autowired
    private DecisionFacts decided;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Cast cast;

    @BeforeEach
    void aProgrammeOf2021() {
        clock.set(LocalDate.of(2021, 4, 6));
        cast = organisation.programme();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_report_is_opened_when_its_quarter_is_over_and_not_before() {
        clock.set(LocalDate.of(2021, 3, 31));
        assertThat(reporting.openNext(cast.programme())).isEmpty();

        // 1 April 2021 was Maundy Thursday: the first working day was Tuesday the 6th.
        assertThat(reports.nextStatusAt(cast.programme())).isEqualTo(Instant.parse("2021-04-06T06:00:00Z"));
        clock.set(LocalDate.of(2021, 4, 6));
        UUID report = open();

        assertThat(reports.get(report).quarter()).isEqualTo(new Quarter(2021, 1));
        assertThat(events.stream(ReportOpened.class))
                .containsExactly(new ReportOpened(report, cast.programme(), new Quarter(2021, 1)));
    }

    @Test
    void a_quarter_has_one_report_however_often_it_is_asked_for() {
        open();

        assertThat(reporting.openNext(cast.programme())).isEmpty();
        assertThat(reports.of(cast.programme())).hasSize(1);
    }

    @Test
    void after_a_long_downtime_each_missed_quarter_gets_its_report() {
        clock.set(LocalDate.of(2022, 1, 3));

        assertThat(List.of(open(), open(), open(), open()))
                .extracting(report -> reports.get(report).quarter().toString())
                .containsExactly("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4");
        assertThat(reporting.openNext(cast.programme())).isEmpty();
    }

    @Test
    void a_snapshot_stays_as_it_was_when_the_figures_move_on() {
        UUID report = open();
        reporting.takeSnapshot(report);
        played.atContract(cast);

        assertThat(facts.snapshot(report).orElseThrow().initiatives()).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("delete from status_snapshot").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void the_words_of_the_programme_manager_are_kept_in_their_order() {
        StatusReport written = reports.get(written(open()));

        assertThat(written.state()).isEqualTo(State.SUBMITTED);
        assertThat(written.assessment()).isEqualTo("Det går efter planen.");
        assertThat(written.claimed()).isEqualTo(YELLOW_IN_TIME);
        assertThat(written.recommendations()).isEqualTo(TWO);
    }

    @Test
    void a_report_sent_back_carries_the_reason_and_can_be_written_again() {
        UUID report = written(open());
        reporting.sendBack(report, "Skriv hvad der gøres ved forsinkelsen", chair());

        assertThat(reports.isApproved(report)).isFalse();
        assertThat(facts.steps(report))
                .extracting(ReportFacts.Step::state)
                .containsExactly(State.DRAFT, State.SUBMITTED, State.DRAFT);
        assertThat(facts.steps(report).get(2).reason()).isEqualTo("Skriv hvad der gøres ved forsinkelsen");
        written(report);
        reporting.approve(report, chair());
        assertThat(reports.isApproved(report)).isTrue();
        assertThat(events.stream(ReportApproved.class)).hasSize(1);
    }

    @Test
    void an_approved_report_is_mailed_once_to_each_of_the_steering_group() {
        UUID report = approved();
        reporting.distribute(report);
        reporting.distribute(report);

        assertThat(reports.get(report).state()).isEqualTo(State.DISTRIBUTED);
        assertThat(jdbc.sql("select recipient_id from mail_outbox where thread = ?")
                        .param(report)
                        .query(UUID.class)
                        .list())
                .containsExactly(cast.chair());
    }

    @Test
    void a_report_that_is_not_approved_goes_to_nobody() {
        UUID report = written(open());
        reporting.distribute(report);

        assertThat(reports.get(report).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void decisions_are_recorded_once_and_for_good() {
        UUID report = approved();
        reporting.distribute(report);
        List<Decision> decisions = List.of(
                new Decision(1, Decision.Outcome.FOLLOWED, null, null, null, null),
                new Decision(
                        2, Decision.Outcome.CHANGED, null, "Til 1. marts", cast.manager(), LocalDate.of(2021, 5, 1)));
        reporting.recordDecisions(report, Meetings.HELD, decisions, chair());

        assertThat(decided.of(report))
                .extracting(DecisionFacts.Recorded::decision)
                .isEqualTo(decisions);
        assertThat(events.stream(DecisionsRecorded.class)).containsExactly(new DecisionsRecorded(report));
        assertThatIllegalStateException()
                .isThrownBy(() -> reporting.recordDecisions(report, Meetings.HELD, decisions, chair()));
    }

    @Test
    void the_report_goes_to_the_chair_of_its_own_programme() {
        UUID report = open();

        assertThat(reports.chairOf(report)).isEqualTo(cast.chair());
        assertThat(reports.programmeOf(report)).isEqualTo(cast.programme());
    }

    private UUID open() {
        return reporting.openNext(cast.programme()).orElseThrow();
    }

    private UUID written(UUID report) {
        reporting.write(report, "Det går efter planen.", YELLOW_IN_TIME, TWO, Actor.onTheWeb(cast.manager()));
        return report;
    }

    private UUID approved() {
        UUID report = written(open());
        reporting.approve(report, chair());
        return report;
    }

    private Actor chair() {
        return Actor.onTheWeb(cast.chair());
    }
}
