package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.lifecycle.Operations.Rule;
import dk.gevinstspor.lifecycle.Operations.Violation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class OperationsTests {

    @Autowired
    private Operations operations;

    @Autowired
    private EnginePlay play;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private Interventions interventions;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Cast cast;

    @BeforeEach
    void somebodyInEveryRole() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    void nothing_disagrees_from_idea_to_follow_up() {
        play.submitted(cast);
        play.outForSignature(cast);
        UUID live = play.inFollowUp(cast);
        clock.set(EnginePlay.PLANNED.plusMonths(3));
        engineClock.runDue(clock.instant());

        assertThat(play.open(live)).contains("confirm-benefit");
        assertThat(operations.violations()).isEmpty();
    }

    @Test
    void nothing_disagrees_when_parked_or_stopped() {
        UUID parked = play.inFollowUp(cast);
        interventions.park(parked, LocalDate.of(2023, 1, 1), "Ombygning", manager());
        UUID stopped = play.live(cast);
        interventions.stop(stopped, "Udfases", manager());

        assertThat(operations.violations()).isEmpty();
    }

    @Test
    void a_calendar_that_nobody_started_is_found() {
        UUID id = play.atDesign(cast);
        jdbc.sql("update initiative set go_live_on = ? where id = ?")
                .params(LocalDate.of(2022, 1, 1), id)
                .update();

        assertThat(operations.violations()).containsExactly(new Violation(Rule.CALENDAR, id.toString(), 0));
    }

    @Test
    void a_decision_that_nobody_is_asked_about_is_found() {
        UUID report = UUID.randomUUID();
        UUID decision = UUID.randomUUID();
        jdbc.sql(
                        "insert into status_report (id, version, programme_id, quarter, state) values (?, 0, ?, '2021-Q4', 'DECIDED')")
                .params(report, cast.programme())
                .update();
        jdbc.sql("""
                        insert into steering_decision (id, report_id, number, outcome, owner_id, due_on, valid_from,
                            recorded_at, person_id, channel)
                        values (?, ?, 1, 'FOLLOWED', ?, '2022-02-01', '2022-01-03', now(), ?, 'WEB')""").params(decision, report, cast.delivery(), cast.chair()).update();

        assertThat(operations.violations()).containsExactly(new Violation(Rule.DECISION, decision.toString(), 0));
    }

    @Test
    void an_initiative_without_its_process_is_found() {
        UUID id = play.submitted(cast);
        jdbc.sql("update initiative set stage = 'STOPPED' where id = ?")
                .param(id)
                .update();

        assertThat(operations.violations()).contains(new Violation(Rule.LIFECYCLE, id.toString(), 1));
    }

    @Test
    void a_task_that_the_inbox_lost_is_found() {
        UUID id = play.submitted(cast);
        String task = play.task("receive-idea", id);
        jdbc.sql("delete from task where id = ?").param(task).update();

        assertThat(operations.violations()).containsExactly(new Violation(Rule.TASKS, task, 1));
    }

    @Test
    void the_page_says_what_the_last_comparison_found_and_when() throws Exception {
        UUID id = play.atDesign(cast);
        for (String goLive : Arrays.asList("2022-01-01", null)) {
            jdbc.sql("update initiative set go_live_on = ?::date where id = ?")
                    .params(Arrays.asList(goLive, id))
                    .update();
            mvc.perform(post("/drift/sammenlign").with(SignIn.as(cast.admin())).with(csrf()))
                    .andExpect(redirectedUrl("/drift"));
            // Whatever is so by then: it is what was found at the time.
            jdbc.sql("update initiative set stage = 'STOPPED' where id = ?")
                    .param(id)
                    .update();
            mvc.perform(get("/drift").with(SignIn.as(cast.controller())))
                    .andExpect(content().string(containsString("Sammenlignet 3. januar 2022 kl. ")))
                    .andExpect(content()
                            .string(
                                    goLive == null
                                            ? not(containsString(id.toString()))
                                            : containsString(id.toString())));
            jdbc.sql("update initiative set stage = 'DESIGN' where id = ?")
                    .param(id)
                    .update();
        }
    }

    @Test
    void the_page_says_that_all_is_well() throws Exception {
        mvc.perform(post("/drift/sammenlign").with(SignIn.as(cast.controller())).with(csrf()));
        for (UUID reader : List.of(cast.admin(), cast.controller())) {
            mvc.perform(get("/drift").with(SignIn.as(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Hvert initiativ har præcis")));
        }
        mvc.perform(get("/drift").with(SignIn.as(cast.manager()))).andExpect(status().isForbidden());
    }

    private Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }
}
