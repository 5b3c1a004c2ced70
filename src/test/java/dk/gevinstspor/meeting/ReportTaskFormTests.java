package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

@DatabaseTest
@Transactional
class ReportTaskFormTests {

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
    private ReportReading reading;

    @Autowired
    private WriteAssessmentTask writeAssessment;

    @Autowired
    private ApproveReportTask approveReport;

    @Autowired
    private RecordDecisionsTask recordDecisions;

    @Autowired
    private FormBinder binder;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID report;

    @BeforeEach
    void aReport() {
        clock.set(LocalDate.of(2021, 4, 6));
        cast = organisation.programme();
        report = reporting.openNext(cast.programme()).orElseThrow();
        reporting.takeSnapshot(report);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void each_line_becomes_a_recommendation_and_an_empty_light_agrees_with_the_computed_one() {
        submit(
                writeAssessment,
                Map.of(
                        "assessment", "Det går.",
                        "recommendations", " At fortsætte. \r\n\r\nAt udskyde A-3.",
                        "time", "YELLOW",
                        "risk", "",
                        "reason", "Robotten er forsinket"),
                cast.manager());

        StatusReport written = reports.get(report);
        assertThat(written.recommendations())
                .extracting(Recommendation::text)
                .containsExactly("At fortsætte.", "At udskyde A-3.");
        assertThat(written.claimed())
                .isEqualTo(new ClaimedLights(Light.YELLOW, null, null, null, "Robotten er forsinket"));
    }

    @Test
    void a_light_other_than_the_computed_one_needs_its_reason() {
        Map<String, String> typed = Map.of("assessment", "Det går.", "time", "RED");

        assertThat(errors(writeAssessment, typed).getFieldErrors("reason")).isNotEmpty();
        String computed =
                reading.report(reports.get(report), Locale.ROOT).time().light().name();
        assertThat(errors(writeAssessment, Map.of("assessment", "Det går.", "time", computed))
                        .getAllErrors())
                .isEmpty();
    }

    @Test
    void an_assessment_is_needed_and_a_recommendation_has_its_length() {
        assertThat(errors(writeAssessment, Map.of("assessment", " ")).getFieldErrors("assessment"))
                .isNotEmpty();
        assertThat(errors(writeAssessment, Map.of("assessment", "Det går.", "recommendations", "x".repeat(1001)))
                        .getFieldErrors("recommendations"))
                .isNotEmpty();
        assertThat(errors(writeAssessment, Map.of("assessment", "Det går.", "time", "PURPLE"))
                        .getFieldErrors("time"))
                .isNotEmpty();
    }

    @Test
    void a_request_without_words_of_its_own_is_worded_by_what_it_asks_for() {
        UUID initiative = played.live(cast, LocalDate.of(2021, 4, 1));
        submit(
                writeAssessment,
                Map.of(
                        "assessment", "Det går.",
                        "recommendations", "At fortsætte.",
                        "requests[0].ask", "STOP",
                        "requests[0].initiativeId", initiative.toString(),
                        "requests[1].ask", "EXTEND",
                        "requests[1].initiativeId", initiative.toString(),
                        "requests[1].until", "01.10.2021",
                        "requests[1].text", "At vente til efteråret",
                        "requests[2].ask", ""),
                cast.manager());

        assertThat(reports.get(report).recommendations())
                .containsExactly(
                        Recommendation.of("At fortsætte."),
                        new Recommendation(
                                "At stoppe " + initiatives.get(initiative).label(), Ask.STOP, initiative, null),
                        new Recommendation(
                                "At vente til efteråret", Ask.EXTEND, initiative, LocalDate.of(2021, 10, 1)));
    }

    @Test
    void a_request_that_could_not_be_carried_out_or_is_half_is_refused_at_its_field() {
        UUID initiative = played.live(cast, LocalDate.of(2021, 4, 1));
        BindingResult errors = errors(
                writeAssessment,
                Map.of(
                        "assessment", "Det går.",
                        "requests[0].ask", "PRIORITISE",
                        "requests[0].initiativeId", initiative.toString(),
                        "requests[1].initiativeId", initiative.toString(),
                        "requests[2].ask", "EXTEND",
                        "requests[2].initiativeId", initiative.toString(),
                        "requests[3].ask", "BUDGET",
                        "requests[4].ask", "STOP",
                        "requests[5].ask", "STOP",
                        "requests[5].initiativeId", UUID.randomUUID().toString()));

        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField())
                .containsExactlyInAnyOrder(
                        "requests[0].ask",
                        "requests[1].ask",
                        "requests[2].until",
                        "requests[3].ask",
                        "requests[4].initiativeId",
                        "requests[5].ask");
    }

    @Test
    void what_was_sent_back_is_there_again_with_the_reason() {
        written("At fortsætte.");
        submit(approveReport, Map.of("approved", "false", "reason", "Mangler risici"), cast.chair());

        assertThat(reports.get(report).state()).isEqualTo(State.DRAFT);
        assertThat(writeAssessment.prefill(task(writeAssessment)).recommendations())
                .isEqualTo("At fortsætte.");
        assertThat(writeAssessment.model(task(writeAssessment))).containsEntry("returned", "Mangler risici");
    }

    @Test
    void sending_back_needs_a_reason_and_an_answer_is_needed_at_all() {
        written();

        assertThat(errors(approveReport, Map.of("approved", "false", "reason", " "))
                        .getFieldErrors("reason"))
                .isNotEmpty();
        assertThat(errors(approveReport, Map.of()).getFieldErrors("approved")).isNotEmpty();
    }

    @Test
    void the_chair_records_a_decision_for_each_recommendation() {
        distributed("At fortsætte.", "At udskyde A-3.");
        submit(
                recordDecisions,
                Map.of(
                        "decisions[0].outcome", "FOLLOWED",
                        "decisions[1].outcome", "CHANGED",
                        "decisions[1].text", "Højst til marts",
                        "decisions[1].ownerId", cast.manager().toString(),
                        "decisions[1].dueOn", "01.05.2021"),
                cast.chair());

        assertThat(reports.get(report).state()).isEqualTo(State.DECIDED);
        assertThat(decided.of(report))
                .extracting(DecisionFacts.Recorded::decision)
                .containsExactly(
                        new Decision(1, Outcome.FOLLOWED, null, null, null, null),
                        new Decision(
                                2, Outcome.CHANGED, null, "Højst til marts", cast.manager(), LocalDate.of(2021, 5, 1)));
    }

    @Test
    void a_decision_without_its_text_owner_or_deadline_is_refused_at_the_field() {
        distributed("At fortsætte.", "At udskyde A-3.");
        BindingResult errors = errors(
                recordDecisions,
                Map.of(
                        "decisions[0].outcome", "REJECTED",
                        "decisions[0].ownerId", cast.manager().toString(),
                        "decisions[1].outcome", "FOLLOWED",
                        "decisions[1].ownerId", UUID.randomUUID().toString(),
                        "decisions[1].dueOn", "01.05.2021"));

        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField())
                .containsExactlyInAnyOrder("decisions[0].text", "decisions[0].dueOn", "decisions[1].ownerId");
    }

    @Test
    void decisions_for_another_number_of_recommendations_are_refused() {
        distributed("At fortsætte.", "At udskyde A-3.");

        assertThat(errors(recordDecisions, Map.of("decisions[0].outcome", "FOLLOWED"))
                        .getGlobalErrors())
                .isNotEmpty();
    }

    @Test
    void a_report_without_recommendations_is_only_confirmed() {
        distributed();
        submit(recordDecisions, Map.of(), cast.chair());

        assertThat(reports.get(report).state()).isEqualTo(State.DECIDED);
        assertThat(decided.of(report))
                .extracting(DecisionFacts.Recorded::decision)
                .isEmpty();
    }

    private void written(String... recommendations) {
        reporting.write(
                report,
                "Det går.",
                ClaimedLights.NONE,
                List.of(recommendations).stream().map(Recommendation::of).toList(),
                Actor.onTheWeb(cast.manager()));
    }

    private void distributed(String... recommendations) {
        written(recommendations);
        reporting.approve(report, Actor.onTheWeb(cast.chair()));
        reporting.distribute(report);
    }

    private <F> BindingResult errors(TaskForm<F> form, Map<String, String> typed) {
        var bound = binder.bind(form.type(), request(typed));
        if (bound.form() != null) {
            form.validate(bound.form(), task(form), bound.errors());
        }
        return bound.errors();
    }

    private <F> void submit(TaskForm<F> form, Map<String, String> typed, UUID person) {
        assertThat(errors(form, typed).getAllErrors()).isEmpty();
        form.submit(binder.bind(form.type(), request(typed)).form(), task(form), Actor.onTheWeb(person));
    }

    private static MockHttpServletRequest request(Map<String, String> typed) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/opgaver/1");
        typed.forEach(request::addParameter);
        return request;
    }

    private TaskContext task(TaskForm<?> form) {
        return new TaskContext("1", form.key(), report, cast.programme(), null);
    }
}
