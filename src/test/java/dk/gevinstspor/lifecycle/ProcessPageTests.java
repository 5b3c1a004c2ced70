package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.lifecycle.ProcessLoad.GateLoad;
import dk.gevinstspor.lifecycle.ProcessLoad.StepLoad;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The process map from the steps that really wait. */
@DatabaseTest
@Transactional
class ProcessPageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Intake intake;

    @Autowired
    private ProcessLoad load;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Cast cast;

    @BeforeEach
    void two_ideas_wait_for_different_times() {
        cast = organisation.programme();
        submit("Ældste idé");
        clock.advance(Duration.ofDays(10));
        submit("Yngste idé");
        clock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void counts_and_times_are_those_of_the_open_steps() {
        assertThat(load.steps(cast.programme()))
                .containsExactly(new StepLoad("initiative-lifecycle", "receive-idea", "userTask", 2, 1, 7, 12));
    }

    @Test
    void all_five_gates_are_listed_and_none_blocks_without_an_overdue_task() {
        assertThat(load.gates(cast.programme())).extracting(GateLoad::gate).containsExactly(1, 2, 3, 4, 5);
        assertThat(load.gates(cast.programme())).noneMatch(GateLoad::isBlocking);
    }

    @Test
    void the_page_leads_to_who_waits_there() throws Exception {
        web.perform(get("/proces").param("program", cast.programme().toString()).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-step=\"receive-idea\"")))
                .andExpect(content().string(containsString("/proces/initiative-lifecycle/receive-idea?")));
        web.perform(get("/proces/initiative-lifecycle/receive-idea")
                        .param("program", cast.programme().toString())
                        .with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("Ældste idé")))
                .andExpect(content().string(containsString("Yngste idé")));
        web.perform(get("/proces/initiative-lifecycle/receive-idea")
                        .param("program", cast.programme().toString())
                        .param("overskredet", "true")
                        .with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("Ældste idé")))
                .andExpect(content().string(not(containsString("Yngste idé"))));
    }

    @Test
    void the_diagram_speaks_the_readers_language_and_a_kept_copy_holds_for_that_language_only() throws Exception {
        String danish = web.perform(diagram("da"))
                .andExpect(content().string(containsString("Initiativets livsforløb")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        String english = web.perform(diagram("en"))
                .andExpect(content().string(containsString("Lifecycle of the initiative")))
                .andExpect(content().string(not(containsString("Styregruppe"))))
                .andExpect(header().string("Vary", "Cookie"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        web.perform(diagram("en").header("If-None-Match", english)).andExpect(status().isNotModified());
        web.perform(diagram("en").header("If-None-Match", danish)).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder diagram(String language) {
        return get("/diagrammer/initiative-lifecycle.bpmn")
                .cookie(new Cookie("sprog", language))
                .with(SignIn.as(cast.manager()));
    }

    @Test
    void a_gate_of_two_processes_names_a_step_with_its_own_process_and_leads_to_all_that_wait_at_it() throws Exception {
        List<UUID> three = List.of(submit("Tillæg"), submit("Telefoner"), submit("Takster"));
        step(three.get(0), "initiative-lifecycle", "draft-contract");
        step(three.get(1), "benefit-contract", "sign-unit-head");
        step(three.get(1), "benefit-contract", "sign-programme-manager");
        step(three.get(2), "benefit-contract", "sign-unit-head");

        GateLoad second = load.gates(cast.programme()).get(1);
        assertThat(second.process()).isEqualTo("benefit-contract");
        assertThat(second.activityId()).isEqualTo("sign-unit-head");
        assertThat(second.waiting()).isEqualTo(3);
        assertThat(load.gates(cast.programme()).get(2).activityId()).isEmpty();
        assertThat(rows("/proces/port/2")).isEqualTo(3);
        web.perform(get("/proces/port/6").with(SignIn.as(cast.manager()))).andExpect(status().isNotFound());
    }

    @Test
    void an_initiative_that_waits_for_two_quarters_answers_is_one_that_waits_since_the_first() throws Exception {
        UUID asked = submit("Spørges");
        step(asked, "benefit-follow-up", "confirm-benefit");
        clock.advance(Duration.ofDays(92));
        step(asked, "benefit-follow-up", "confirm-benefit");

        assertThat(load.steps(cast.programme()))
                .contains(new StepLoad("benefit-follow-up", "confirm-benefit", "userTask", 1, 0, 92, 92));
        assertThat(rows("/proces/benefit-follow-up/confirm-benefit")).isEqualTo(1);
    }

    private void step(UUID initiative, String process, String activity) {
        jdbc.sql("""
                        insert into step_history (process, business_key, programme_id, initiative_id, activity_id,
                            activity_type, started_at)
                        values (?, gen_random_uuid(), ?, ?, ?, 'userTask', ?)""")
                .params(process, cast.programme(), initiative, activity, Timestamp.from(clock.instant()))
                .update();
    }

    private int rows(String path) throws Exception {
        String page = web.perform(
                        get(path).param("program", cast.programme().toString()).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.split("scope=\"row\"", -1).length - 1;
    }

    @Test
    void the_process_of_a_dispute_is_shown_too() throws Exception {
        web.perform(get("/proces")
                        .param("program", cast.programme().toString())
                        .param("model", "benefit-dispute")
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Indsigelsen")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_process_owner_sees_only_what_is_hers() throws Exception {
        web.perform(get("/proces/initiative-lifecycle/receive-idea")
                        .param("program", cast.programme().toString())
                        .with(SignIn.as(cast.processOwner())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ældste idé"))));
    }

    @Test
    void processes_and_steps_that_are_none_are_not_found() throws Exception {
        web.perform(get("/proces").param("model", "x").with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
        web.perform(get("/proces/initiative-lifecycle/x")
                        .param("program", cast.programme().toString())
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_initiatives_diagram_tells_how_long_each_step_took() throws Exception {
        UUID initiative = submit("Tredje idé");
        clock.advance(Duration.ofDays(3));

        web.perform(get("/initiativer/" + initiative + "/forloeb").with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("siden 15. januar 2022, 3 dage")));
    }

    private UUID submit(String title) {
        return intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Initiative.Idea(title, "Breve", cast.unit(), cast.manager(), clock.instant()),
                Actor.onTheWeb(cast.manager()));
    }
}
