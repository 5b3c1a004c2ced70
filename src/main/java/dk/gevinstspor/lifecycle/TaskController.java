package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.lifecycle.TaskDesk.Submission;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.TaskForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task: draws its form, takes what was typed, and says what became of it. */
@Controller
@RequestMapping("/opgaver/{taskId}")
class TaskController {

    private static final ModelAndView TO_THE_INBOX = new ModelAndView("redirect:/opgaver");

    private final TaskReads tasks;
    private final TaskRights rights;
    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskPage page;
    private final FormBinder binder;
    private final Directory directory;

    TaskController(
            TaskReads tasks,
            TaskRights rights,
            TaskDesk desk,
            TaskForms forms,
            TaskPage page,
            FormBinder binder,
            Directory directory) {
        this.tasks = tasks;
        this.rights = rights;
        this.desk = desk;
        this.forms = forms;
        this.page = page;
        this.binder = binder;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView open(@PathVariable String taskId, CurrentUser user) {
        Optional<OpenTask> task = tasks.find(taskId);
        return task.isPresent() ? first(task.get(), forms.of(task.get()), user) : ended(taskId, user);
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String taskId,
            @RequestParam int taskVersion,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Optional<OpenTask> task = tasks.find(taskId);
        return task.isPresent()
                ? submitted(task.get(), taskVersion, forms.of(task.get()), user, request, flash)
                : ended(taskId, user);
    }

    private <F> ModelAndView first(OpenTask task, TaskForm<F> form, CurrentUser user) {
        return new ModelAndView("opgaver/opgave", page.opened(task, form, user));
    }

    private <F> ModelAndView submitted(
            OpenTask task,
            int version,
            TaskForm<F> form,
            CurrentUser user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        BoundForm<F> sent = binder.bind(form.type(), request);
        return switch (submission(task, version, form, sent, user)) {
            case DONE -> {
                flash.addFlashAttribute("flashSuccess", "lifecycle.flash.done");
                yield TO_THE_INBOX;
            }
            case REFUSED -> again(task.id(), form, sent, user);
            case DONE_ALREADY -> ended(task.id(), user);
        };
    }

    private <F> Submission submission(
            OpenTask task, int version, TaskForm<F> form, BoundForm<F> sent, CurrentUser user) {
        try {
            return desk.submit(task.id(), version, form, sent, user);
        } catch (ConcurrencyFailureException | IllegalTransition e) {
            // Somebody else has moved it meanwhile; nothing of this was stored.
            sent.errors().reject("lifecycle.stale");
            return Submission.REFUSED;
        }
    }

    /** With what was typed, and with the task as it is now, so that sending once more can succeed. */
    private <F> ModelAndView again(String taskId, TaskForm<F> form, BoundForm<F> sent, CurrentUser user) {
        Optional<OpenTask> task = tasks.find(taskId);
        if (task.isEmpty()) {
            return ended(taskId, user);
        }
        ModelAndView shown = new ModelAndView("opgaver/opgave", page.again(task.get(), form, sent, user));
        shown.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return shown;
    }

    private ModelAndView ended(String taskId, CurrentUser user) {
        DoneTask done = tasks.findDone(taskId).orElseThrow(() -> new NotFound("task " + taskId));
        UUID person = done.personId();
        if (!user.id().equals(person) && !rights.mayKnow(done.programmeId(), done.initiativeId(), null, user)) {
            throw new NotFound("task " + taskId);
        }
        ModelAndView ended = new ModelAndView("opgaver/udfoert");
        ended.addObject("done", done);
        if (person != null) {
            ended.addObject("who", directory.names(Set.of(person)).get(person));
        }
        return ended;
    }
}
