package dk.gevinstspor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What programs are really answered is what the description says, field by field, and no field more. */
@DatabaseTest
@Transactional
class AnswersAsDescribedTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Bearer bearer;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ObjectMapper json;

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private JsonNode described;
    private Cast cast;

    @BeforeEach
    void described() throws Exception {
        clock.set(T);
        cast = organisation.programme();
        described = json.readTree(ask(get("/api/v1/openapi")).getContentAsString(StandardCharsets.UTF_8));
        strict(described.at("/components/schemas"));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private static void strict(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(AnswersAsDescribedTests::strict);
    }

    @Test
    void answers_and_refusals_are_as_described() throws Exception {
        UUID initiative = played.inFollowUp(cast, T);
        clock.set(T.plusMonths(3));
        UUID period = calendar.openPeriod(initiative).orElseThrow();

        JsonNode confirmed = check(
                "/api/v1/periods/{id}/confirmations",
                post("/api/v1/periods/" + period + "/confirmations")
                        .header("Idempotency-Key", "c")
                        .content("{\"fte\": 0.5, \"goals\": \"MET\", \"comment\": \"Talt\"}"),
                cast.head());
        check("/api/v1/confirmations", get("/api/v1/confirmations?limit=1"), cast.manager());
        check(
                "/api/v1/confirmations/{id}",
                get("/api/v1/confirmations/" + confirmed.get("id").asText()),
                cast.head());
        check("/api/v1/periods", get("/api/v1/periods"), cast.manager());
        check("/api/v1/periods/{id}", get("/api/v1/periods/" + period), cast.manager());
        check("/api/v1/initiatives", get("/api/v1/initiatives"), cast.manager());
        check("/api/v1/initiatives", get("/api/v1/initiatives?limit=0"), cast.manager());
        check("/api/v1/initiatives/{initiative}", get("/api/v1/initiatives/" + initiative), cast.manager());
        check(
                "/api/v1/initiatives/{initiative}/interventions",
                get("/api/v1/initiatives/" + initiative + "/interventions"),
                cast.manager());
        check("/api/v1/measurements", get("/api/v1/measurements?initiative=" + initiative), cast.manager());
        check("/api/v1/cases/{subject}", get("/api/v1/cases/" + initiative), cast.manager());
        check("/api/v1/cases/{subject}/draft", get("/api/v1/cases/" + initiative + "/draft"), cast.manager());
        check("/api/v1/cases/{subject}/versions", get("/api/v1/cases/" + initiative + "/versions"), cast.manager());
        check("/api/v1/portfolio", get("/api/v1/portfolio?programme=" + cast.programme()), cast.manager());
        check("/api/v1/programmes", get("/api/v1/programmes"), cast.manager());
        JsonNode units = check("/api/v1/units", get("/api/v1/units"), cast.outsider());
        assertThat(units.at("/items").findValuesAsText("id"))
                .contains(cast.unit().toString());
    }

    @Test
    void people_come_page_by_page_each_once() throws Exception {
        List<String> told = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = check("/api/v1/people", get("/api/v1/people?limit=7&cursor=" + cursor), cast.outsider());
            told.addAll(page.at("/items").findValuesAsText("id"));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());

        assertThat(told)
                .doesNotHaveDuplicates()
                .contains(cast.head().toString(), cast.manager().toString());
    }

    @Test
    void tasks_with_their_forms_are_as_described() throws Exception {
        check(
                "/api/v1/initiatives",
                post("/api/v1/initiatives")
                        .header("Idempotency-Key", "i")
                        .content("{\"title\": \"Breve\", \"description\": \"x\", \"unitId\": \"%s\"}"
                                .formatted(cast.unit())),
                cast.manager());
        JsonNode tasks = check("/api/v1/tasks", get("/api/v1/tasks"), cast.manager());
        String task = "/api/v1/tasks/" + tasks.at("/items/0/id").asText();

        check("/api/v1/tasks/{id}", get(task), cast.manager());
        check("/api/v1/tasks/{id}/claim", post(task + "/claim"), cast.manager());
        check("/api/v1/tasks/{id}/claim", post(task + "/claim").header("If-Match", "*"), cast.manager());
        check(
                "/api/v1/tasks/{id}/complete",
                post(task + "/complete").header("If-Match", "*").content("{\"wrong\": [1]}"),
                cast.manager());
        check(
                "/api/v1/tasks/{id}/complete",
                post(task + "/complete").header("If-Match", "*").content("{\"accepted\": true}"),
                cast.manager());
        check("/api/v1/tasks/{id}", get(task), cast.manager());
    }

    private JsonNode check(String path, MockHttpServletRequestBuilder request, UUID who) throws Exception {
        MockHttpServletResponse answer =
                ask(request.contentType(MediaType.APPLICATION_JSON).with(bearer.of(who)));
        String method =
                String.valueOf(request.buildRequest(new MockServletContext()).getMethod());
        JsonNode response = described
                .path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(answer.getStatus()));
        assertThat(response.isMissingNode())
                .as("%s %s answers %s", method, path, answer.getStatus())
                .isFalse();
        assertThat(answer.getStatus()).isLessThan(500);
        JsonNode content = json.readTree(answer.getContentAsByteArray());
        JsonNode reference = response.path("content").path(mediaType(answer)).path("schema");
        if (reference.isMissingNode()) {
            assertThat(answer.getContentAsByteArray()).as(path).isEmpty();
            return content;
        }
        ObjectNode schema = reference.deepCopy();
        schema.set("components", described.get("components"));
        assertThat(schemas.getSchema(schema).validate(content)).as(path).isEmpty();
        return content;
    }

    private static String mediaType(MockHttpServletResponse answer) {
        return String.valueOf(answer.getContentType()).split(";", -1)[0];
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
