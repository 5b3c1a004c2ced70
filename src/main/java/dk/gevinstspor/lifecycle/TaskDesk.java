package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a task: do it, take it, put it back, hand it over. Each in one transaction. */
@Component
class TaskDesk {

    private final TaskReads tasks;
    private final TaskRights rights;
    private final Engine engine;
    private final Directory directory;

    TaskDesk(TaskReads tasks, TaskRights rights, Engine engine, Directory directory) {
        this.tasks = tasks;
        this.rights = rights;
        this.engine = engine;
        this.directory = directory;
    }

    /** What became of a form that was sent. */
    enum Submission {
        DONE,
        /** the form's errors say why; nothing has changed */
        REFUSED,
        /** somebody was faster, or the same person clicked twice */
        DONE_ALREADY
    }

    /**
     * Records what the form says and completes the task, or neither.
     *
     * @param version the task's when the page was opened
     */
    @Transactional
    <F> Submission submit(String taskId, int version, TaskForm<F> form, BoundForm<F> sent, CurrentUser user) {
        Optional<OpenTask> locked = tasks.lock(taskId);
        if (locked.isEmpty()) {
            return Submission.DONE_ALREADY;
        }
        OpenTask task = locked.get();
        Actor actor = rights.requireActor(task, user);
        if (task.version() != version) {
            sent.errors().reject("lifecycle.stale");
        }
        if (!sent.hasErrors()) {
            form.validate(sent.value(), task.context(), sent.errors());
            form.permit(task.context(), actor, sent.errors());
        }
        if (sent.hasErrors()) {
            return Submission.REFUSED;
        }
        form.submit(sent.value(), task.context(), actor);
        // What the form recorded may have ended the task already, as an answer to a follow-up does.
        engine.complete(taskId, actor);
        return Submission.DONE;
    }

    /** Takes a task of one's role; a delegate takes it for the one she acts for. */
    @Transactional
    void claim(String taskId, CurrentUser user) {
        OpenTask task = require(taskId);
        Actor actor = rights.requireActor(task, user);
        if (task.assignee() == null) {
            engine.assign(taskId, actor.principal());
        }
    }

    /**
     * The same for who has seen that version of it.
     *
     * @throws ConcurrencyFailureException when it has been given, taken or put back since
     */
    @Transactional
    void claim(String taskId, int version, CurrentUser user) {
        requireVersion(taskId, version);
        claim(taskId, user);
    }

    /** @throws ConcurrencyFailureException when it has been given, taken or put back since that version */
    @Transactional
    void release(String taskId, int version, CurrentUser user) {
        requireVersion(taskId, version);
        release(taskId, user);
    }

    private void requireVersion(String taskId, int version) {
        if (require(taskId).version() != version) {
            throw new OptimisticLockingFailureException("task " + taskId + " has been moved");
        }
    }

    /** Puts a task back for the others who hold its role. */
    @Transactional
    void release(String taskId, CurrentUser user) {
        OpenTask task = require(taskId);
        rights.requireActor(task, user);
        if (task.role() != null) {
            engine.assign(taskId, null);
        }
    }

    @Transactional
    void handOver(String taskId, UUID to, CurrentUser user) {
        OpenTask task = require(taskId);
        rights.requireActor(task, user);
        if (receivers(task).stream().noneMatch(person -> person.id().equals(to))) {
            throw new Conflict("lifecycle.handover.impossible");
        }
        engine.assign(taskId, to);
    }

    /** Who can be given the task: the others who hold its role; nobody when it is one person's by the model. */
    List<Person> receivers(OpenTask task) {
        Role role = task.role();
        return role == null
                ? List.of()
                : directory.peopleIn(task.programmeId(), role, task.party()).stream()
                        .filter(person -> !person.id().equals(task.assignee()))
                        .toList();
    }

    /** For {@link #receivers}. */
    List<Question<?>> questions(OpenTask task) {
        Role role = task.role();
        return role == null ? List.of() : DirectoryQuestions.holders(task.programmeId(), role);
    }

    private OpenTask require(String taskId) {
        return tasks.lock(taskId).orElseThrow(() -> new Conflict("lifecycle.done"));
    }
}
