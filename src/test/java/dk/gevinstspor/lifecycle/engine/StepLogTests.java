package dk.gevinstspor.lifecycle.engine;

import static dk.gevinstspor.lifecycle.BusinessProcess.INITIATIVE_LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.EngineClock;
import dk.gevinstspor.lifecycle.Message;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(WaitingFixture.class)
class StepLogTests {

    private static final Actor IDA = Actor.onTheWeb(UUID.randomUUID());

    @Autowired
    private Engine engine;

    @Autowired
    private EngineClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WaitingFixture.Facts fixture;

    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void start() {
        WaitingFixture.deploy(repository);
        engine.start(INITIATIVE_LIFECYCLE, key);
    }

    @Test
    void an_open_task_is_in_our_table_with_its_role_form_and_deadline() {
        assertThat(open())
                .singleElement()
                .satisfies(task -> assertThat(task)
                        .returns("screen", OpenRow::definitionKey)
                        .returns("screen", OpenRow::formKey)
                        .returns("CONSULTANT", OpenRow::role)
                        .returns(null, OpenRow::assignee)
                        .returns(WaitingFixture.PROGRAMME, OpenRow::programmeId)
                        .returns(key, OpenRow::initiativeId)
                        .returns(
                                Zone.morningOf(WaitingFixture.DUE),
                                row -> row.dueAt().toInstant()));
    }

    @Test
    void a_completed_task_leaves_the_table_and_the_history_knows_who_did_it() {
        assertThat(engine.complete(open().get(0).id(), IDA)).isTrue();

        assertThat(open()).extracting(OpenRow::definitionKey).containsExactly("confirm-baseline");
        assertThat(open().get(0).assignee()).isEqualTo(WaitingFixture.OWNER);
        assertThat(steps())
                .extracting(StepRow::activityId, StepRow::outcome, StepRow::personId)
                .containsExactly(
                        tuple("screen", "COMPLETED", IDA.personId()),
                        tuple("recommend", "COMPLETED", null),
                        tuple("confirm-baseline", null, null));
    }

    @Test
    void a_completed_task_is_not_completed_again() {
        String task = open().get(0).id();
        engine.complete(task, IDA);

        assertThat(engine.complete(task, IDA)).isFalse();
    }

    @Test
    void a_delegate_is_recorded_with_the_one_she_acts_for() {
        Actor delegate = new Actor(UUID.randomUUID(), UUID.randomUUID(), Actor.Channel.WEB);

        engine.complete(open().get(0).id(), delegate);

        assertThat(steps().get(0))
                .returns(delegate.personId(), StepRow::personId)
                .returns(delegate.onBehalfOf(), StepRow::onBehalfOf);
    }

    @Test
    void parking_cancels_the_open_task_and_waits_at_the_gateway() {
        engine.tell(Message.INITIATIVE_PARKED, key);

        assertThat(open()).isEmpty();
        assertThat(steps())
                .extracting(StepRow::activityId, StepRow::outcome)
                .containsExactly(
                        tuple("screen", "CANCELLED"), tuple("park-anywhere", "COMPLETED"), tuple("parked", null));
    }

    @Test
    void a_message_that_nobody_waits_for_changes_nothing() {
        engine.tell(Message.INITIATIVE_RESUMED, key);

        assertThat(open()).hasSize(1);
    }

    @Test
    void resuming_ends_the_wait_at_the_gateway() {
        engine.tell(Message.INITIATIVE_PARKED, key);
        engine.tell(Message.INITIATIVE_RESUMED, key);

        assertThat(steps())
                .extracting(StepRow::activityId, StepRow::outcome)
                .endsWith(tuple("parked", "COMPLETED"), tuple("resumed", "COMPLETED"), tuple("screen", null));
    }

    @Test
    void giving_a_task_to_somebody_counts_its_version_up() {
        engine.assign(open().get(0).id(), IDA.personId());

        assertThat(open().get(0)).returns(IDA.personId(), OpenRow::assignee).returns(1, OpenRow::version);

        engine.assign(open().get(0).id(), null);

        assertThat(open().get(0)).returns(null, OpenRow::assignee).returns(2, OpenRow::version);
    }

    @Test
    void a_reminder_does_not_end_the_task_it_hangs_on() {
        engine.complete(open().get(0).id(), IDA);

        clock.runDue(Zone.morningOf(WaitingFixture.REMINDER));

        assertThat(open()).extracting(OpenRow::definitionKey).containsExactly("confirm-baseline");
        assertThat(steps()).extracting(StepRow::activityId).contains("remind", "reminded");
    }

    @Test
    void a_timer_follows_a_changed_date() {
        engine.tell(Message.INITIATIVE_PARKED, key);
        fixture.parkedUntil = LocalDate.of(2022, 6, 1);

        engine.recomputeTimers(INITIATIVE_LIFECYCLE, key);
        clock.runDue(Zone.morningOf(LocalDate.of(2022, 5, 31)));
        assertThat(open()).isEmpty();

        clock.runDue(Zone.morningOf(LocalDate.of(2022, 6, 1)));
        assertThat(open()).hasSize(1);
    }

    @Test
    void the_table_of_open_tasks_is_what_the_engine_has() {
        engine.complete(open().get(0).id(), IDA);
        engine.start(INITIATIVE_LIFECYCLE, UUID.randomUUID());

        assertThat(jdbc.sql("select id from task").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(
                        tasks.createTaskQuery().list().stream().map(Task::getId).toList());
    }

    @Test
    void no_process_variable_is_ever_made() {
        engine.complete(open().get(0).id(), IDA);

        assertThat(runtime.createVariableInstanceQuery().count()).isZero();
    }

    private List<OpenRow> open() {
        return jdbc.sql(
                        "select id, definition_key, form_key, role, assignee, programme_id, initiative_id, due_at, version"
                                + " from task where business_key = ?")
                .param(key)
                .query(OpenRow.class)
                .list();
    }

    private List<StepRow> steps() {
        return jdbc.sql("select activity_id, outcome, person_id, on_behalf_of from step_history"
                        + " where business_key = ? order by id")
                .param(key)
                .query(StepRow.class)
                .list();
    }

    record OpenRow(
            String id,
            String definitionKey,
            String formKey,
            String role,
            UUID assignee,
            UUID programmeId,
            UUID initiativeId,
            java.sql.Timestamp dueAt,
            int version) {}

    record StepRow(String activityId, String outcome, UUID personId, UUID onBehalfOf) {}
}
