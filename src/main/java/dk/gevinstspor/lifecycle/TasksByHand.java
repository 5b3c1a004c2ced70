package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.TaskForm;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does open tasks as a person would on the task's page, with what she would have typed: the same rights, the same form,
 * the same checks. The demonstration plays its history with it.
 */
@Service
public class TasksByHand {

    private final TaskReads tasks;
    private final TaskForms forms;
    private final TaskDesk desk;
    private final FormBinder binder;
    private final Directory directory;
    private final Today today;

    TasksByHand(TaskReads tasks, TaskForms forms, TaskDesk desk, FormBinder binder, Directory directory, Today today) {
        this.tasks = tasks;
        this.forms = forms;
        this.desk = desk;
        this.binder = binder;
        this.directory = directory;
        this.today = today;
    }

    /**
     * @param initiativeId null for a task of the programme itself
     * @param typed by field, as a browser would send it
     * @throws IllegalStateException when there is no such open task, or the form refuses what was typed
     */
    @Transactional
    public void perform(
            UUID programmeId,
            @Nullable UUID initiativeId,
            String definitionKey,
            UUID personId,
            Map<String, String> typed) {
        OpenTask task = tasks.oldest(programmeId, initiativeId, definitionKey)
                .orElseThrow(() -> new IllegalStateException("no open task " + definitionKey + " of " + initiativeId));
        submit(task, forms.of(task), personId, typed);
    }

    private <F> void submit(OpenTask task, TaskForm<F> form, UUID personId, Map<String, String> typed) {
        BoundForm<F> sent = binder.bind(form.type(), typed);
        CurrentUser user = new CurrentUser(
                directory.person(personId),
                directory.rolesOf(personId, task.programmeId()),
                directory.principalsOf(personId, today.date()));
        if (desk.submit(task.id(), task.version(), form, sent, user) != TaskDesk.Submission.DONE) {
            throw new IllegalStateException("task " + task.definitionKey() + " was refused: " + sent.errors());
        }
    }
}
