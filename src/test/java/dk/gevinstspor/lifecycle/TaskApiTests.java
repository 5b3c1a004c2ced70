package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** A program does a person's tasks as she would on the page: the same rights, the same form, the same words. */
@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class TaskApiTests {

    private static final String SCREENED = """
            {"technology": "RPA", "complexity": "LOW", "fteLow": 0.4, "fteHigh": "0.8", "developmentCost": 150.5,
             "volumePerYear": 27000, "feeFunded": false, "processOwnerId": "%s", "benefitOwnerId": "%s",
             "plannedGoLive": "2022-05-15"}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EnginePlay play;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Findings findings;

    @Autowired
    private Bearer bearer;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private RequestPostProcessor manager;

    @BeforeEach
    void aManagersProgram() {
        cast = organisation.programme();
        manager = bearer.of(cast.manager());
    }

    @Test
    void open_tasks_come_page_by_page_each_once() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(play.task("receive-idea", play.submitted(cast)));
        }
        List<String> told = new ArrayList<>();
        String cursor = "";
        do {
            String page = mvc.perform(get("/api/v1/tasks")
                            .param("limit", "2")
                            .param("cursor", cursor)
                            .with(manager))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            told.addAll(JsonPath.read(page, "$.items[*].id"));
            List<String> next = JsonPath.read(page, "$..next");
            cursor = next.isEmpty() ? "" : next.get(0);
        } while (!cursor.isEmpty());

        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_task_of_another_programme_is_not_there() throws Exception {
        String task = play.task("receive-idea", play.submitted(cast));
        RequestPostProcessor stranger = bearer.of(organisation.programme().manager());

        mvc.perform(get("/api/v1/tasks").with(stranger))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(get("/api/v1/tasks/" + task).with(stranger)).andExpect(status().isNotFound());
        send(task + "/complete", "\"0\"", "{\"accepted\": true}", stranger).andExpect(status().isNotFound());
    }

    @Test
    void who_may_know_of_it_but_not_do_it_is_told_so() throws Exception {
        String task = play.task("receive-idea", play.submitted(cast));

        mvc.perform(get("/api/v1/tasks/" + task).with(bearer.of(cast.controller())))
                .andExpect(status().isForbidden())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    @Test
    void a_task_tells_what_completing_it_asks_for() throws Exception {
        UUID id = play.submitted(cast);
        complete(play.task("receive-idea", id), "{\"accepted\": true}", manager);

        mvc.perform(get("/api/v1/tasks/" + play.task("screen", id)).with(bearer.of(cast.consultant())))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", startsWith("\"0.")))
                .andExpect(jsonPath("$.about", containsString("Partshøring")))
                .andExpect(jsonPath("$.page", startsWith("/opgaver/")))
                .andExpect(jsonPath("$.form[?(@.name=='technology')].choices[*]", hasItem("RPA")))
                .andExpect(jsonPath("$.form[?(@.name=='fteLow')].type", contains("decimal")))
                .andExpect(jsonPath("$.form[?(@.name=='fteLow')].required", contains(true)))
                .andExpect(jsonPath("$.form[?(@.name=='plannedGoLive')].type", contains("date")));
    }

    @Test
    void a_form_is_filled_in_with_exact_numbers_whatever_language_its_person_reads() throws Exception {
        for (String language : List.of("da", "en")) {
            people.speak(cast.consultant(), Locale.forLanguageTag(language), Actor.SYSTEM);
            UUID id = play.submitted(cast);
            complete(play.task("receive-idea", id), "{\"accepted\": true}", manager);
            complete(
                    play.task("screen", id),
                    SCREENED.formatted(cast.processOwner(), cast.head()),
                    bearer.of(cast.consultant()));

            assertThat(initiatives.get(id).stage()).as(language).isEqualTo(Stage.PRIORITISATION);
            assertThat(findings.screening(id).orElseThrow().estimate().low()).isEqualTo(Fte.of("0.4"));
        }
    }

    @Test
    void what_cannot_be_is_told_at_its_field_in_the_persons_language_and_nothing_is_stored() throws Exception {
        UUID id = play.submitted(cast);
        complete(play.task("receive-idea", id), "{\"accepted\": true}", manager);
        String task = play.task("screen", id);
        RequestPostProcessor consultant = bearer.of(cast.consultant());

        send(task + "/complete", "\"0\"", "{\"technology\": \"RPA\"}", consultant)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[?(@.field=='fteLow')].detail", contains("Skal udfyldes.")));
        people.speak(cast.consultant(), Locale.ENGLISH, Actor.SYSTEM);
        send(
                        task + "/complete",
                        "\"0\"",
                        "{\"technology\": \"ABACUS\", \"fteLow\": \"0,4\", \"plannedGoLive\": \"15.5.2022\", \"surprise\": 1}",
                        consultant)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field", containsInAnyOrder("technology", "fteLow", "plannedGoLive", "surprise")))
                .andExpect(jsonPath(
                        "$.errors[?(@.field=='plannedGoLive')].detail", contains("Write a day like 2022-05-15.")));
        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.SCREENING);
    }

    @Test
    void nobody_acts_on_what_she_has_not_seen_or_what_has_moved_since() throws Exception {
        UUID id = play.submitted(cast);
        String task = play.task("receive-idea", id);

        send(task + "/complete", null, "{\"accepted\": true}", manager)
                .andExpect(status().isPreconditionRequired())
                .andExpect(header().string("Content-Type", "application/problem+json"));
        send(task + "/claim", "\"7\"", "", manager).andExpect(status().isPreconditionFailed());
        send(task + "/claim", "\"0\"", "", manager)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", startsWith("\"1.")))
                .andExpect(jsonPath("$.assigneeId").value(cast.manager().toString()));
        send(task + "/complete", "\"0\"", "{\"accepted\": true}", manager).andExpect(status().isPreconditionFailed());
        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.IDEA);

        send(task + "/complete", "\"1\"", "{\"accepted\": true}", manager).andExpect(status().isNoContent());
        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.SCREENING);
    }

    @Test
    void a_task_that_is_shown_otherwise_is_told_again_and_can_be_done_by_either_tag() throws Exception {
        String task = play.task("receive-idea", play.submitted(cast));
        String danish = tagOf(task, manager);
        mvc.perform(get("/api/v1/tasks/" + task)
                        .header("If-None-Match", "W/\"x\", W/" + danish)
                        .with(manager))
                .andExpect(status().isNotModified());

        people.speak(cast.manager(), Locale.ENGLISH, Actor.SYSTEM);
        mvc.perform(get("/api/v1/tasks/" + task).header("If-None-Match", danish).with(manager))
                .andExpect(status().isOk());
        assertThat(tagOf(task, manager)).isNotEqualTo(danish);
        send(task + "/complete", "\"7.abc\", " + danish, "{\"accepted\": true}", manager)
                .andExpect(status().isNoContent());
    }

    private String tagOf(String task, RequestPostProcessor who) throws Exception {
        return String.valueOf(mvc.perform(get("/api/v1/tasks/" + task).with(who))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }

    @Test
    void what_is_taken_is_nobody_elses_until_it_is_put_back() throws Exception {
        UUID other = organisation.person("Poul Programleder", cast.administration());
        roles.grant(other, cast.programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        String task = play.task("receive-idea", play.submitted(cast));
        send(task + "/claim", "\"0\"", "", manager).andExpect(status().isOk());

        send(task + "/claim", "\"1\"", "", bearer.of(other)).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/tasks").param("list", "MINE").with(manager))
                .andExpect(jsonPath("$.items[*].id", contains(task)));
        mvc.perform(get("/api/v1/tasks").param("list", "CLAIMABLE").with(manager))
                .andExpect(jsonPath("$.items.length()").value(0));
        send(task + "/release", "\"1\"", "", manager).andExpect(status().isOk());
        send(task + "/claim", "\"2\"", "", bearer.of(other)).andExpect(status().isOk());
    }

    @Test
    void what_is_done_already_is_gone() throws Exception {
        String task = play.task("receive-idea", play.submitted(cast));
        complete(task, "{\"accepted\": true}", manager);

        send(task + "/complete", "\"0\"", "{\"accepted\": true}", manager).andExpect(status().isGone());
        mvc.perform(get("/api/v1/tasks/" + task).with(manager)).andExpect(status().isGone());
        mvc.perform(get("/api/v1/tasks/" + task).with(bearer.of(cast.outsider())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_record_shows_that_it_came_from_a_program() throws Exception {
        UUID id = play.submitted(cast);
        complete(play.task("receive-idea", id), "{\"accepted\": true}", manager);

        assertThat(jdbc.sql("select channel from decision where initiative_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("API");
    }

    @Test
    void what_is_no_json_is_a_problem_to_be_told() throws Exception {
        String task = play.task("receive-idea", play.submitted(cast));

        send(task + "/complete", "\"0\"", "{\"accepted\": tru", manager)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value(400));
        send(task + "/complete", "\"0\"", "[1]", manager).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/v1/tasks").param("cursor", "x").with(manager)).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/tasks").param("limit", "201").with(manager)).andExpect(status().isBadRequest());
    }

    private void complete(String task, String fields, RequestPostProcessor who) throws Exception {
        send(task + "/complete", "*", fields, who).andExpect(status().isNoContent());
    }

    private ResultActions send(String path, @Nullable String ifMatch, String body, RequestPostProcessor who)
            throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/tasks/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who);
        return mvc.perform(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }
}
