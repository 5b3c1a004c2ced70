package dk.gevinstspor.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The programme manager's program parks, resumes, stops and reopens; by the rules of the page. */
@DatabaseTest
@Transactional
class InterventionApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Findings findings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Bearer bearer;

    private Cast cast;
    private UUID id;
    private String path;
    private RequestPostProcessor manager;

    @BeforeEach
    void in_follow_up() {
        cast = organisation.programme();
        id = played.inFollowUp(cast, LocalDate.of(2021, 9, 15));
        path = "/api/v1/initiatives/" + id + "/interventions";
        manager = bearer.of(cast.manager());
    }

    @Test
    void it_is_parked_resumed_stopped_and_reopened_each_from_what_was_seen() throws Exception {
        send(
                        "k-1",
                        tag(),
                        "{\"choice\": \"PARK\", \"parkedUntil\": \"2022-03-01\", \"reason\": \"Nyt system\"}",
                        manager)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.stage").value("PARKED"))
                .andExpect(jsonPath("$.parkedUntil").value("2022-03-01"))
                .andExpect(jsonPath("$.choices", contains("RESUME", "STOP")));
        send("k-2", tag(), "{\"choice\": \"RESUME\", \"reason\": \"Alligevel\"}", manager)
                .andExpect(status().isCreated());
        send("k-3", tag(), "{\"choice\": \"STOP\", \"reason\": \"Ikke mere\"}", manager)
                .andExpect(jsonPath("$.choices", contains("REOPEN")));
        send("k-4", tag(), "{\"choice\": \"REOPEN\", \"reopenAt\": \"FOLLOW_UP\", \"reason\": \"Jo\"}", manager)
                .andExpect(jsonPath("$.stage").value("FOLLOW_UP"));

        assertThat(findings.decisions(id))
                .extracting(Decision::outcome)
                .endsWith(Outcome.PARKED, Outcome.RESUMED, Outcome.STOPPED, Outcome.REOPENED);
        assertThat(jdbc.sql("select channel from decision where initiative_id = ? order by seq desc limit 1")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(Channel.API.name());
    }

    @Test
    void sent_again_it_happens_once() throws Exception {
        String seen = tag();
        String stop = "{\"choice\": \"STOP\", \"reason\": \"Ikke mere\"}";
        send("k", seen, stop, manager).andExpect(status().isCreated());

        send("k", seen, stop, manager)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("STOPPED"));
        assertThat(findings.decisions(id))
                .filteredOn(each -> each.outcome() == Outcome.STOPPED)
                .hasSize(1);
    }

    @Test
    void nobody_acts_on_what_she_has_not_seen() throws Exception {
        String seen = tag();
        String park = "{\"choice\": \"PARK\", \"parkedUntil\": \"2022-03-01\", \"reason\": \"Nyt system\"}";
        send("k", null, park, manager).andExpect(status().isPreconditionRequired());
        send("k", seen, park, manager).andExpect(status().isCreated());

        send("later", seen, "{\"choice\": \"STOP\", \"reason\": \"Ikke mere\"}", manager)
                .andExpect(status().isPreconditionFailed());
        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.PARKED);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_leaves_the_key_free() throws Exception {
        refused("{\"choice\": \"PARK\", \"parkedUntil\": \"2021-03-01\", \"reason\": \"Nyt system\"}", "parkedUntil");
        refused("{\"choice\": \"RESUME\", \"reason\": \"Alligevel\"}", "choice");
        refused("{\"choice\": \"STOP\", \"reason\": \" \"}", "reason");

        send("k", tag(), "{\"choice\": \"STOP\", \"reason\": \"Ikke mere\"}", manager)
                .andExpect(status().isCreated());
    }

    private void refused(String content, String field) throws Exception {
        send("k", tag(), content, manager)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void only_who_steers_it_intervenes() throws Exception {
        String stop = "{\"choice\": \"STOP\", \"reason\": \"Ikke mere\"}";

        send("k", tag(), stop, bearer.of(cast.consultant())).andExpect(status().isForbidden());
        send("k", tag(), stop, bearer.of(organisation.programme().manager())).andExpect(status().isNotFound());
        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void the_head_of_an_answer_has_the_tag_of_the_whole() throws Exception {
        mvc.perform(head(path).with(manager)).andExpect(header().string("ETag", tag()));
        String listing = mvc.perform(get("/api/v1/initiatives").with(manager))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        assertThat(listing).isNotBlank();
        mvc.perform(head("/api/v1/initiatives").with(manager)).andExpect(header().string("ETag", listing));
        mvc.perform(head("/api/v1/initiatives").header("If-None-Match", listing).with(manager))
                .andExpect(status().isNotModified());
    }

    private String tag() throws Exception {
        return mvc.perform(get(path).with(manager))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag");
    }

    private ResultActions send(String key, String seen, String content, RequestPostProcessor who) throws Exception {
        var request = post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .header("Idempotency-Key", key)
                .with(who);
        return mvc.perform(seen == null ? request : request.header("If-Match", seen));
    }
}
