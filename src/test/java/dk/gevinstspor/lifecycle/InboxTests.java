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

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class InboxTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EnginePlay play;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Intake intake;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void somebodyInEveryRole() {
        cast = organisation.programme();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_task_is_listed_for_those_who_hold_its_role_only() throws Exception {
        UUID id = play.submitted(cast);

        inbox(cast.manager()).andExpect(content().string(containsString(label(id))));
        inbox(cast.controller()).andExpect(content().string(not(containsString(label(id)))));
    }

    @Test
    void a_role_in_another_programme_does_not_count() throws Exception {
        UUID id = play.submitted(cast);
        Cast elsewhere = organisation.programme();

        inbox(elsewhere.manager()).andExpect(content().string(not(containsString(label(id)))));
        open(task("receive-idea", id), elsewhere.manager()).andExpect(status().isNotFound());
    }

    @Test
    void a_passed_deadline_is_shown_as_overdue() throws Exception {
        play.submitted(cast);
        inbox(cast.manager()).andExpect(content().string(not(containsString("id=\"overskredet\""))));

        clock.set(MutableClock.START.plusMonths(3));

        inbox(cast.manager()).andExpect(content().string(containsString("id=\"overskredet\"")));
    }

    @Test
    void a_delegate_sees_the_tasks_of_the_one_she_acts_for_within_the_dates() throws Exception {
        UUID id = withProcessOwner();
        UUID delegate = organisation.person("Dea Stedfortræder", cast.unit());
        delegations.add(
                cast.processOwner(), delegate, MutableClock.START, MutableClock.START.plusDays(5), Actor.SYSTEM);

        inbox(delegate).andExpect(content().string(containsString("for Per Procesejer")));

        clock.set(MutableClock.START.plusDays(6));
        inbox(delegate).andExpect(content().string(not(containsString(label(id)))));
        open(task("confirm-baseline", id), delegate).andExpect(status().isNotFound());
    }

    @Test
    void who_takes_a_task_has_it_alone_and_can_put_it_back() throws Exception {
        UUID id = play.submitted(cast);
        UUID other = organisation.person("Poul Programleder", cast.administration());
        roles.grant(other, cast.programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        String task = task("receive-idea", id);

        send(task + "/tag", cast.manager()).andExpect(redirectedUrl("/opgaver/" + task));
        assertThat(assignee(task)).isEqualTo(cast.manager());
        send(task, other).andExpect(status().isForbidden());
        inbox(other).andExpect(content().string(not(containsString(label(id)))));

        send(task + "/laeg-tilbage", cast.manager()).andExpect(redirectedUrl("/opgaver"));
        inbox(other).andExpect(content().string(containsString(label(id))));
    }

    @Test
    void a_task_is_handed_over_to_somebody_with_the_role_only() throws Exception {
        UUID id = play.submitted(cast);
        UUID other = organisation.person("Poul Programleder", cast.administration());
        roles.grant(other, cast.programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        String task = task("receive-idea", id);

        mvc.perform(post("/opgaver/" + task + "/aflever")
                        .param("to", cast.controller().toString())
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/opgaver/" + task + "/aflever")
                        .param("to", other.toString())
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/opgaver"));

        assertThat(assignee(task)).isEqualTo(other);
    }

    @Test
    void sending_the_form_moves_the_initiative_and_completes_the_task() throws Exception {
        UUID id = play.submitted(cast);
        String task = task("receive-idea", id);

        accept(task, 0, cast.manager()).andExpect(redirectedUrl("/opgaver"));

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.SCREENING);
        assertThat(play.open(id)).containsExactly("screen");
        assertThat(jdbc.sql("select person_id from step_history where task_id = ?")
                        .param(task)
                        .query(UUID.class)
                        .single())
                .isEqualTo(cast.manager());
    }

    @Test
    void a_double_click_is_told_that_it_is_done() throws Exception {
        UUID id = play.submitted(cast);
        String task = task("receive-idea", id);
        accept(task, 0, cast.manager());

        accept(task, 0, cast.manager())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Opgaven er allerede udført")));
        open(task, cast.manager()).andExpect(content().string(containsString("Pia Programleder")));
        open(task, cast.outsider()).andExpect(status().isNotFound());
    }

    @Test
    void an_ended_task_is_no_secret_to_who_may_read_the_initiative() throws Exception {
        UUID id = play.submitted(cast);
        String task = task("receive-idea", id);
        accept(task, 0, cast.manager());

        open(task, cast.controller()).andExpect(status().isOk());
    }

    @Test
    void somebody_without_the_role_cannot_send_the_form() throws Exception {
        UUID id = play.submitted(cast);

        accept(task("receive-idea", id), 0, cast.controller()).andExpect(status().isForbidden());
        accept(task("receive-idea", id), 0, cast.outsider()).andExpect(status().isNotFound());

        assertThat(initiatives.get(id).stage()).isEqualTo(Stage.IDEA);
    }

    @Test
    void the_page_shows_the_form_and_beside_it_what_to_decide_on() throws Exception {
        UUID id = play.screened(cast);

        open(task("prioritise", id), cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"choice\"")))
                .andExpect(content().string(containsString("id=\"history\"")))
                .andExpect(content().string(containsString("data-current=\"prioritise\"")));
    }

    @Test
    void what_was_typed_is_kept_beside_the_errors() throws Exception {
        UUID id = play.screened(cast);

        mvc.perform(post("/opgaver/" + task("prioritise", id))
                        .param("taskVersion", "0")
                        .param("choice", "PARK")
                        .param("parkedUntil", "i morgen")
                        .param("reason", "Afventer budgettet")
                        .with(SignIn.as(cast.chair()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("i morgen")))
                .andExpect(content().string(containsString("Afventer budgettet")));

        assertThat(play.open(id)).containsExactly("prioritise");
    }

    @Test
    void a_task_that_changed_hands_meanwhile_is_not_done_unseen() throws Exception {
        UUID id = play.submitted(cast);
        String task = task("receive-idea", id);
        send(task + "/tag", cast.manager());

        accept(task, 0, cast.manager())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Intet er gemt")))
                .andExpect(content().string(containsString("name=\"taskVersion\" value=\"1\"")));
        accept(task, 1, cast.manager()).andExpect(redirectedUrl("/opgaver"));
    }

    @Test
    void a_delegate_does_the_task_and_both_names_are_recorded() throws Exception {
        UUID id = withProcessOwner();
        UUID delegate = organisation.person("Dea Stedfortræder", cast.unit());
        delegations.add(
                cast.processOwner(), delegate, MutableClock.START, MutableClock.START.plusDays(5), Actor.SYSTEM);
        String task = task("confirm-baseline", id);

        accept(task, 0, delegate).andExpect(redirectedUrl("/opgaver"));

        assertThat(jdbc.sql("select person_id::text || ' ' || on_behalf_of from step_history where task_id = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo(delegate + " " + cast.processOwner());
    }

    @Test
    void a_comment_stays_with_the_initiative() throws Exception {
        UUID id = play.submitted(cast);
        String task = task("receive-idea", id);
        mvc.perform(post("/opgaver/" + task + "/bemaerkning")
                        .param("text", "Spørg vejteamet først")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        accept(task, 0, cast.manager());

        open(task("screen", id), cast.consultant())
                .andExpect(content().string(containsString("Spørg vejteamet først")));
    }

    private UUID withProcessOwner() {
        UUID id = play.screened(cast);
        play.does("prioritise", id, cast.chair(), () -> intake.approve(id, false, null, Actor.onTheWeb(cast.chair())));
        play.does("map-process", id, cast.consultant(), () -> {});
        return id;
    }

    private ResultActions inbox(UUID person) throws Exception {
        return mvc.perform(get("/opgaver").with(SignIn.as(person))).andExpect(status().isOk());
    }

    private ResultActions open(String task, UUID person) throws Exception {
        return mvc.perform(get("/opgaver/" + task).with(SignIn.as(person)));
    }

    private ResultActions send(String path, UUID person) throws Exception {
        return mvc.perform(post("/opgaver/" + path)
                .param("taskVersion", "0")
                .with(SignIn.as(person))
                .with(csrf()));
    }

    private ResultActions accept(String task, int version, UUID person) throws Exception {
        return mvc.perform(post("/opgaver/" + task)
                .param("taskVersion", Integer.toString(version))
                .param("accepted", "true")
                .with(SignIn.as(person))
                .with(csrf()));
    }

    private String task(String definitionKey, UUID initiative) {
        return play.task(definitionKey, initiative);
    }

    private UUID assignee(String task) {
        return jdbc.sql("select assignee from task where id = ?")
                .param(task)
                .query(UUID.class)
                .single();
    }

    private String label(UUID initiative) {
        return initiatives.get(initiative).label();
    }
}
