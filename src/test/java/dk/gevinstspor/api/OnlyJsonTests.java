package dk.gevinstspor.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a program sends that is strange, ambiguous or far too much is told, and does nothing. */
@DatabaseTest
class OnlyJsonTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Bearer bearer;

    private String task = "";
    private RequestPostProcessor manager;

    @BeforeEach
    void aTask() throws Exception {
        Cast cast = organisation.programme();
        manager = bearer.of(cast.manager());
        mvc.perform(post("/api/v1/initiatives")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Partshøring\", \"description\": \"Breve\", \"unitId\": \"%s\"}"
                                .formatted(cast.unit()))
                        .header("Idempotency-Key", "idea")
                        .with(manager))
                .andExpect(status().isCreated());
        String tasks = mvc.perform(get("/api/v1/tasks").with(manager))
                .andReturn()
                .getResponse()
                .getContentAsString();
        task = JsonPath.read(tasks, "$.items[0].id");
    }

    @Test
    void a_field_that_stands_twice_could_mean_either_so_it_means_neither() throws Exception {
        complete("{\"accepted\": true, \"accepted\": false}").andExpect(status().isBadRequest());
        complete("{\"accepted\": true} {\"accepted\": false}").andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/tasks/" + task).with(manager)).andExpect(status().isOk());
    }

    @Test
    void far_too_much_or_too_deep_is_told_before_it_fills_the_memory() throws Exception {
        complete("{\"reason\": [" + "1,".repeat((int) OnlyJson.MOST_BYTES / 2) + "1]}")
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.status").value(413));
        complete("[".repeat(900) + "]".repeat(900)).andExpect(status().isPayloadTooLarge());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/yaml", "text/html"})
    void nothing_but_json_is_spoken(String notation) throws Exception {
        mvc.perform(get("/api/v1/programmes").accept(notation).with(manager))
                .andExpect(status().isNotAcceptable())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("Accept: application/json")));
        mvc.perform(post("/api/v1/tasks/" + task + "/complete")
                        .contentType(notation)
                        .content("<accepted>true</accepted>")
                        .header("If-Match", "*")
                        .with(manager))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void a_parameter_that_cannot_be_is_told_with_what_can() throws Exception {
        mvc.perform(get("/api/v1/tasks").param("list", "YOURS").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Parameteren list skal være en af: MINE, CLAIMABLE, ALL."));
        mvc.perform(get("/api/v1/measurements").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Parameteren initiative mangler."));
        mvc.perform(get("/api/v1/initiatives").param("department", "\0").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void a_parameter_that_nobody_reads_is_refused_and_so_is_one_that_stands_twice() throws Exception {
        mvc.perform(get("/api/v1/initiatives?stge=IDEA").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("stage, technology")));
        mvc.perform(get("/api/v1/initiatives?stage=IDEA&stage=DESIGN").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Parameteren stage står der flere gange."));
        mvc.perform(get("/api/v1/programmes?access_token=x").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Her er ingen parametre."));
    }

    @Test
    void what_is_done_in_no_way_here_tells_the_ways_there_are() throws Exception {
        mvc.perform(delete("/api/v1/portfolio").with(manager))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api").with(manager))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private ResultActions complete(String json) throws Exception {
        return mvc.perform(post("/api/v1/tasks/" + task + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .header("If-Match", "*")
                .with(manager));
    }
}
