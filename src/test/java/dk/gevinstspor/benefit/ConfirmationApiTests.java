package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** A benefit owner's program reads what she is asked, and answers once. */
@DatabaseTest
@Transactional
class ConfirmationApiTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private BenefitLedger ledger;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Bearer bearer;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;
    private UUID period;
    private RequestPostProcessor owner;

    @BeforeEach
    void asked() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
        clock.set(T.plusMonths(3));
        period = calendar.openPeriod(initiative).orElseThrow();
        owner = bearer.of(cast.head());
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_owner_reads_what_she_is_asked() throws Exception {
        mvc.perform(get("/api/v1/periods").param("state", "OPEN").with(owner))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", contains(period.toString())))
                .andExpect(jsonPath("$.items[0].quarter").value("2022-Q3"))
                .andExpect(jsonPath("$.items[0].dueAt").value("2022-08-15T06:00:00Z"))
                .andExpect(jsonPath("$.items[0].contractedFte").value(0.6));
        mvc.perform(get("/api/v1/periods/" + period).with(owner))
                .andExpect(jsonPath("$.initiative.name", containsString("Partshøring")));
    }

    @Test
    void she_confirms_and_the_same_again_confirms_nothing_more() throws Exception {
        String first = confirm("k-1", "{\"fte\": 0.5, \"goals\": \"MET\", \"comment\": \"Målt i juli\"}", owner)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fte").value(0.5))
                .andExpect(jsonPath("$.channel").value("API"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = confirm("k-1", "{\"comment\": \"Målt i juli\", \"fte\": 0.5, \"goals\": \"MET\"}", owner)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(again).isEqualTo(first);
        assertThat(jdbc.sql("select result from api_request where person_id = ?")
                        .param(cast.head())
                        .query(String.class)
                        .list())
                .as("what is kept of the answer")
                .containsExactly(JsonPath.<String>read(first, "$.id"));
        assertThat(ledger.confirmations(initiative)).singleElement().satisfies(each -> {
            assertThat(each.fte()).isEqualTo(Fte.of("0.5"));
            assertThat(each.channel()).isEqualTo(Channel.API);
            assertThat(each.personId()).isEqualTo(cast.head());
        });
        confirm("k-1", "{\"fte\": 0.4, \"goals\": \"MET\"}", owner).andExpect(status().isConflict());
        confirm("k-2", "{\"fte\": 0.4, \"goals\": \"MET\"}", owner).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void who_sends_evidence_is_told_that_the_page_takes_it() throws Exception {
        confirm("k", "{\"fte\": 0.5, \"evidence\": \"optælling.pdf\"}", owner)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("evidence"))
                .andExpect(jsonPath("$.errors[0].code").value("type.file"));
    }

    @Test
    void what_is_refused_leaves_the_key_free() throws Exception {
        confirm("k", "{\"fte\": 99, \"goals\": \"MET\"}", owner)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("fte"))
                .andExpect(jsonPath("$.errors[0].detail", containsString("1,5")));
        confirm("k", "{\"fte\": 0.00001, \"goals\": \"MET\"}", owner).andExpect(status().isUnprocessableEntity());
        confirm("k", "{\"fte\": 0.5}", owner)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("goals"));
        confirm("k", "{\"fte\": 0.5, \"goals\": \"MET\"}", owner).andExpect(status().isCreated());
    }

    @Test
    void a_key_is_needed() throws Exception {
        mvc.perform(post("/api/v1/periods/" + period + "/confirmations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fte\": 0.5, \"goals\": \"MET\"}")
                        .with(owner))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("Idempotency-Key")));
    }

    @Test
    void only_the_owner_and_who_acts_for_her_confirm() throws Exception {
        confirm("k", "{\"fte\": 0.5, \"goals\": \"MET\"}", bearer.of(cast.manager()))
                .andExpect(status().isForbidden());
        UUID delegate = organisation.person("Dea Stedfortræder", cast.unit());
        delegations.add(cast.head(), delegate, T, T.plusMonths(4), Actor.SYSTEM);

        confirm("k", "{\"fte\": 0.5, \"goals\": \"MET\"}", bearer.of(delegate)).andExpect(status().isCreated());

        assertThat(followUps.confirmed(initiative).orElseThrow().onBehalfOf()).isEqualTo(cast.head());
    }

    @Test
    void another_programme_knows_nothing_of_it() throws Exception {
        confirm("k", "{\"fte\": 0.5, \"goals\": \"MET\", \"comment\": \"Fortroligt\"}", owner)
                .andExpect(status().isCreated());
        UUID id = ledger.confirmations(initiative).get(0).id();
        RequestPostProcessor stranger = bearer.of(organisation.programme().manager());

        for (String path : new String[] {"periods/" + period, "confirmations/" + id}) {
            mvc.perform(get("/api/v1/" + path).with(stranger)).andExpect(status().isNotFound());
        }
        for (String path : new String[] {"periods", "confirmations"}) {
            mvc.perform(get("/api/v1/" + path).with(stranger))
                    .andExpect(jsonPath("$.items.length()").value(0));
            mvc.perform(get("/api/v1/" + path)
                            .param("initiative", initiative.toString())
                            .with(stranger))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/v1/measurements")
                        .param("initiative", "A-" + initiatives.get(initiative).number())
                        .with(stranger))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_comment_is_for_those_who_may_read_the_contract() throws Exception {
        confirm("k", "{\"fte\": 0.5, \"goals\": \"MET\", \"comment\": \"Fortroligt\"}", owner);
        UUID id = ledger.confirmations(initiative).get(0).id();

        mvc.perform(get("/api/v1/confirmations/" + id).with(bearer.of(cast.controller())))
                .andExpect(jsonPath("$.comment").value("Fortroligt"));
        mvc.perform(get("/api/v1/confirmations/" + id).with(bearer.of(cast.delivery())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.comment").doesNotExist());
    }

    @Test
    void who_keeps_the_last_cursor_gets_only_what_is_new() throws Exception {
        confirm("k", "{\"fte\": 0.5, \"goals\": \"MET\"}", owner).andExpect(status().isCreated());
        clock.set(T.plusMonths(6));
        period = calendar.openPeriod(initiative).orElseThrow();
        confirm("l", "{\"fte\": 0.6, \"goals\": \"MET\"}", owner).andExpect(status().isCreated());

        String page = mvc.perform(
                        get("/api/v1/confirmations").param("limit", "1").with(owner))
                .andExpect(jsonPath("$.items[0].fte").value(0.5))
                .andExpect(header().string("Link", containsString("rel=\"next\"")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/v1/confirmations")
                        .param("cursor", JsonPath.<String>read(page, "$.next"))
                        .with(owner))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].fte").value(0.6))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    private ResultActions confirm(String key, String body, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/v1/periods/" + period + "/confirmations")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .content(body)
                .with(who));
    }
}
