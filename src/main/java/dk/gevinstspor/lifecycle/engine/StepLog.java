package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.BusinessKeys;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.DeliveryTasks;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables {@code task} and {@code step_history} in the engine's own transaction. */
@Component
class StepLog {

    private static final String INSERT_STEP = """
            insert into step_history (activity_instance, task_id, process, business_key, programme_id, initiative_id,
                                      activity_id, activity_type, started_at, ended_at, outcome)
            values (:instance, :task, :process, :key, :programme, :initiative, :activity, :type, :start, :end, :outcome)
            """;

    private static final String INSERT_TASK = """
            insert into task (id, process, definition_key, form_key, business_key, programme_id, initiative_id, assignee,
                              role, party, created_at, due_at)
            values (:task, :process, :activity, :form, :key, :programme, :initiative, :assignee, :role, :party, :start,
                    :due)
            """;

    private final JdbcClient jdbc;
    private final Today today;
    private final KnownSubjects subjects;
    private final ObjectProvider<DeliveryTasks> delivery;

    StepLog(JdbcClient jdbc, Today today, KnownSubjects subjects, ObjectProvider<DeliveryTasks> delivery) {
        this.jdbc = jdbc;
        this.today = today;
        this.subjects = subjects;
        this.delivery = delivery;
    }

    void opened(DelegateTask task, TaskDefinition definition) {
        Place place = placeOf(task.getExecution());
        String role = roleOf(definition);
        if (task.getDueDate() != null) {
            Instant due = task.getDueDate().toInstant();
            Instant working =
                    delivery.getObject().workingMorning(place.subject().programmeId(), due);
            if (!working.equals(due)) {
                task.setDueDate(Date.from(working));
            }
        }
        step("with step as (" + INSERT_STEP + ") " + INSERT_TASK, task.getExecution(), "userTask", place)
                .param("instance", null)
                .param("task", task.getId())
                .param("end", null)
                .param("outcome", null)
                .param("form", textOf(definition.getFormKey()))
                .param("assignee", personOf(task.getAssignee()))
                .param("role", role)
                .param("party", role == null ? null : party(place, task.getTaskDefinitionKey(), role))
                .param("due", timestamp(task.getDueDate()))
                .update();
    }

    void changed(DelegateTask task) {
        jdbc.sql("update task set assignee = :assignee, due_at = :due, version = version + 1 where id = :id")
                .param("assignee", personOf(task.getAssignee()))
                .param("due", timestamp(task.getDueDate()))
                .param("id", task.getId())
                .update();
    }

    void closed(DelegateTask task, boolean completed) {
        Actor actor = completed ? CompletingActor.current() : null;
        jdbc.sql("""
                        with task as (delete from task where id = :id)
                        update step_history
                           set ended_at = :now, outcome = :outcome, person_id = :person, on_behalf_of = :principal
                         where task_id = :id and ended_at is null
                        """)
                .param("now", Timestamp.from(today.now()))
                .param("outcome", completed ? "COMPLETED" : "CANCELLED")
                .param("person", actor == null ? null : actor.personId())
                .param("principal", actor == null ? null : actor.onBehalfOf())
                .param("id", task.getId())
                .update();
    }

    void began(DelegateExecution execution, String type) {
        step(INSERT_STEP, execution, type, placeOf(execution))
                .param("instance", execution.getActivityInstanceId())
                .param("task", null)
                .param("end", null)
                .param("outcome", null)
                .update();
    }

    void ended(DelegateExecution execution, String type) {
        int open = jdbc.sql("""
                        update step_history set ended_at = :now, outcome = :outcome
                         where activity_instance = :instance and ended_at is null
                        """)
                .param("now", Timestamp.from(today.now()))
                .param("outcome", outcomeOf(execution, type))
                .param("instance", execution.getActivityInstanceId())
                .update();
        if (open == 0) {
            passed(execution, type);
        }
    }

    void passed(DelegateExecution execution, String type) {
        step(INSERT_STEP, execution, type, placeOf(execution))
                .param("instance", null)
                .param("task", null)
                .param("end", Timestamp.from(today.now()))
                .param("outcome", outcomeOf(execution, type))
                .update();
    }

    private JdbcClient.StatementSpec step(String sql, DelegateExecution execution, String type, Place place) {
        return jdbc.sql(sql)
                .param("process", place.process().id())
                .param("key", place.key())
                .param("programme", place.subject().programmeId())
                .param("initiative", place.subject().initiativeId())
                .param("activity", execution.getCurrentActivityId())
                .param("type", type)
                .param("start", Timestamp.from(today.now()));
    }

    private Place placeOf(DelegateExecution execution) {
        BusinessProcess process = BusinessProcess.of(
                ((ExecutionEntity) execution).getProcessDefinition().getKey());
        UUID key = UUID.fromString(execution.getProcessBusinessKey());
        return new Place(process, key, subjects.subjectOf(process, key));
    }

    /** To the engine the event that an event gateway waited for interrupts it; to people it is what was waited for. */
    private static String outcomeOf(DelegateExecution execution, String type) {
        return execution.isCanceled() && !type.equals("eventBasedGateway") ? "CANCELLED" : "COMPLETED";
    }

    private static @Nullable String roleOf(TaskDefinition definition) {
        return definition.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String party(Place place, String definitionKey, String role) {
        return delivery.getObject()
                .partyFor(place.subject().programmeId(), definitionKey, Role.valueOf(role))
                .map(Party::name)
                .orElse(null);
    }

    private static @Nullable String textOf(@Nullable Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }

    private static @Nullable UUID personOf(@Nullable String assignee) {
        return assignee == null ? null : UUID.fromString(assignee);
    }

    private static @Nullable Timestamp timestamp(@Nullable Date date) {
        return date == null ? null : Timestamp.from(date.toInstant());
    }

    private record Place(BusinessProcess process, UUID key, BusinessKeys.Subject subject) {}
}
