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
        DelegateExecution execution = task.getExecution();
        insertStep(execution, "userTask", task.getId(), null, null);
        Place place = placeOf(execution);
        String role = roleOf(definition);
        if (task.getDueDate() != null) {
            Instant due = task.getDueDate().toInstant();
            Instant working =
                    delivery.getObject().workingMorning(place.subject().programmeId(), due);
            if (!working.equals(due)) {
                task.setDueDate(Date.from(working));
            }
        }
        jdbc.sql("""
                        insert into task (id, process, definition_key, form_key, business_key, programme_id,
                                          initiative_id, assignee, role, party, created_at, due_at)
                        values (:id, :process, :definition, :form, :key, :programme, :initiative, :assignee, :role,
                                :party, :created, :due)
                        """)
                .param("id", task.getId())
                .param("process", place.process().id())
                .param("definition", task.getTaskDefinitionKey())
                .param("form", textOf(definition.getFormKey()))
                .param("key", place.key())
                .param("programme", place.subject().programmeId())
                .param("initiative", place.subject().initiativeId())
                .param("assignee", personOf(task.getAssignee()))
                .param("role", role)
                .param("party", role == null ? null : party(place, task.getTaskDefinitionKey(), role))
                .param("created", Timestamp.from(today.now()))
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
        jdbc.sql("delete from task where id = :id").param("id", task.getId()).update();
        Actor actor = completed ? CompletingActor.current() : null;
        jdbc.sql("""
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
        insertStep(execution, type, null, null, null);
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
        insertStep(execution, type, null, today.now(), outcomeOf(execution, type));
    }

    private void insertStep(
            DelegateExecution execution,
            String type,
            @Nullable String taskId,
            @Nullable Instant ended,
            @Nullable String outcome) {
        Place place = placeOf(execution);
        jdbc.sql(INSERT_STEP)
                .param("instance", ended == null && taskId == null ? execution.getActivityInstanceId() : null)
                .param("task", taskId)
                .param("process", place.process().id())
                .param("key", place.key())
                .param("programme", place.subject().programmeId())
                .param("initiative", place.subject().initiativeId())
                .param("activity", execution.getCurrentActivityId())
                .param("type", type)
                .param("start", Timestamp.from(today.now()))
                .param("end", ended == null ? null : Timestamp.from(ended))
                .param("outcome", outcome)
                .update();
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
