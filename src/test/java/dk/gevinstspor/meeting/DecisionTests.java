package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.TaskContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.FieldError;

/** What becomes of a meeting's decisions: put off, on conditions, carried out by somebody. */
@DatabaseTest
@Transactional
class DecisionTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final LocalDate FIRST = LocalDate.of(2021, 4, 6);
    private static final LocalDate SECOND = LocalDate.of(2021, 7, 1);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private DecisionFacts decided;

    @Autowired
    private Commitments commitments;

    @Autowired
    private ReportReading reading;

    @Autowired
    private MeetingReading meetings;

    @Autowired
    private WriteAssessmentTask writeAssessment;

    @Autowired
    private RecordDecisionsTask recordDecisions;

    @Autowired
    private FormBinder binder;

    @Autowired
    private MockMvc web;

    @Autowired
    private MutableClock clock;

    private Cast cast;

    @BeforeEach
    void aProgramme() {
        clock.set(FIRST);
        cast = organisation.programme();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void what_was_put_off_comes_back_in_the_next_report_and_only_in_that() {
        UUID initiative = played.live(cast, LocalDate.of(2021, 4, 1));
        Recommendation extend =
                new Recommendation("At vente til efteråret", Ask.EXTEND, initiative, LocalDate.of(2021, 10, 1));
        UUID first = distributed(Recommendation.of("At fortsætte."), Recommendation.of("At ansætte én til."), extend);
        decide(first, followed(1), putOff(2), putOff(3));

        clock.set(SECOND);
        UUID second = open();
        WriteAssessmentTask.Form begun = writeAssessment.prefill(task(second, "write-assessment"));
        assertThat(begun.recommendations()).isEqualTo("At ansætte én til.");
        assertThat(begun.requestLines().get(0)).isEqualTo(RequestLine.of(extend));

        distribute(second, Recommendation.of("Noget andet"));
        decide(second, followed(1));
        clock.set(LocalDate.of(2021, 10, 1));
        assertThat(writeAssessment.prefill(task(open(), "write-assessment")).recommendations())
                .isEmpty();
    }

    @Test
    void what_was_put_off_while_the_next_report_was_already_written_comes_back_in_the_one_after() {
        UUID first = distributed(Recommendation.of("At ansætte én til."));
        clock.set(SECOND);
        UUID second = distributed(Recommendation.of("Noget andet"));
        decide(first, putOff(1));
        decide(second, followed(1));
        clock.set(LocalDate.of(2021, 10, 1));

        assertThat(writeAssessment.prefill(task(open(), "write-assessment")).recommendations())
                .isEqualTo("At ansætte én til.");
    }

    @Test
    void conditions_belong_to_what_is_followed_and_somebody_sees_to_them() {
        UUID report = distributed(Recommendation.of("At fortsætte."), Recommendation.of("At udskyde A-3."));

        assertThat(errors(
                        report,
                        Map.of(
                                "decisions[0].outcome", "FOLLOWED",
                                "decisions[0].conditions", "Højst 200 t.kr.",
                                "decisions[1].outcome", "REJECTED",
                                "decisions[1].text", "Nej",
                                "decisions[1].conditions", "Højst 200 t.kr.",
                                "decisions[1].ownerId", cast.manager().toString(),
                                "decisions[1].dueOn", "01.05.2021")))
                .extracting(FieldError::getField)
                .containsExactlyInAnyOrder("decisions[0].ownerId", "decisions[1].conditions");
    }

    @Test
    void the_next_report_tells_what_became_of_the_last_meetings_decisions() throws Exception {
        UUID first = distributed(Recommendation.of("At fortsætte."), Recommendation.of("At ansætte én til."));
        decide(first, carried(1, "Højst til jul", LocalDate.of(2021, 5, 3)), carried(2, null, SECOND.plusDays(9)));
        UUID done = decided.of(first).get(1).id();
        clock.set(LocalDate.of(2021, 6, 1));
        commitments.close(done, "Hun begynder 1. august", Actor.onTheWeb(cast.manager()));
        commitments.close(done, "En gang til", Actor.onTheWeb(cast.manager()));

        clock.set(SECOND);
        UUID second = open();
        reporting.takeSnapshot(second);
        clock.set(SECOND.plusDays(30));
        commitments.close(decided.of(first).get(0).id(), "Senere", Actor.onTheWeb(cast.manager()));

        assertThat(reading.report(reports.get(second), DANISH).followUps())
                .as("as it stood when the figures were frozen")
                .extracting(FollowUpLine::decision, FollowUpLine::word, FollowUpLine::remark)
                .containsExactly(
                        tuple("At fortsætte.\nBetingelser: Højst til jul", "Over fristen", null),
                        tuple("At ansætte én til.", "Udført", "Hun begynder 1. august"));
        assertThat(meetings.of(reports.get(second), DANISH).followUps())
                .as("as it stands today")
                .extracting(FollowUpLine::state)
                .containsExactly("DONE", "DONE");
        assertThat(page(second, cast.chair())).contains("Hun begynder 1. august", "1. kvartal 2021");
    }

    @Test
    void the_page_of_a_meeting_shows_its_decisions_and_what_followed() throws Exception {
        UUID initiative = played.live(cast, LocalDate.of(2021, 4, 1));
        UUID report = distributed(new Recommendation("At stoppe den", Ask.STOP, initiative, null));
        decide(report, carried(1, "Data slettes først", LocalDate.of(2021, 5, 3)));

        assertThat(page(report, cast.consultant()))
                .contains(
                        "1. At stoppe den",
                        "Data slettes først",
                        initiatives.get(initiative).label() + ": fra Hypercare til Stoppet",
                        "Beslutningerne er registreret af Signe Styregruppe 6. april 2021",
                        "Åben");
    }

    private String page(UUID report, UUID reader) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/rapporter/" + report + "/moede")
                        .with(SignIn.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Decision followed(int number) {
        return new Decision(number, Outcome.FOLLOWED, null, null, null, null);
    }

    private static Decision putOff(int number) {
        return new Decision(number, Outcome.POSTPONED, null, "Vi ved ikke nok", null, null);
    }

    private Decision carried(int number, @Nullable String conditions, LocalDate dueOn) {
        return new Decision(number, Outcome.FOLLOWED, conditions, null, cast.manager(), dueOn);
    }

    private UUID open() {
        return reporting.openNext(cast.programme()).orElseThrow();
    }

    private UUID distributed(Recommendation... asked) {
        return distribute(open(), asked);
    }

    private UUID distribute(UUID report, Recommendation... asked) {
        reporting.write(report, "Det går.", ClaimedLights.NONE, List.of(asked), Actor.onTheWeb(cast.manager()));
        reporting.approve(report, Actor.onTheWeb(cast.chair()));
        reporting.distribute(report);
        return report;
    }

    private void decide(UUID report, Decision... decisions) {
        reporting.recordDecisions(report, Meetings.HELD, List.of(decisions), Actor.onTheWeb(cast.chair()));
    }

    private List<FieldError> errors(UUID report, Map<String, String> typed) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/opgaver/1");
        typed.forEach(request::addParameter);
        var bound = binder.bind(RecordDecisionsTask.Form.class, request);
        recordDecisions.validate(bound.form(), task(report, "record-decisions"), bound.errors());
        return bound.errors().getFieldErrors();
    }

    private TaskContext task(UUID report, String form) {
        return new TaskContext("1", form, report, cast.programme(), null);
    }
}
