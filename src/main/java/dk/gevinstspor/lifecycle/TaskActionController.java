package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Conflict;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else can be done with a task: take it, put it back, hand it over, say something about it. */
@Controller
@RequestMapping("/opgaver/{taskId}")
class TaskActionController {

    private final TaskDesk desk;
    private final TaskReads tasks;
    private final TaskRights rights;
    private final TaskComments comments;

    TaskActionController(TaskDesk desk, TaskReads tasks, TaskRights rights, TaskComments comments) {
        this.desk = desk;
        this.tasks = tasks;
        this.rights = rights;
        this.comments = comments;
    }

    @PostMapping("/tag")
    String claim(@PathVariable String taskId, CurrentUser user, RedirectAttributes flash) {
        desk.claim(taskId, user);
        flash.addFlashAttribute("flashSuccess", "lifecycle.flash.claimed");
        return "redirect:/opgaver/{taskId}";
    }

    @PostMapping("/laeg-tilbage")
    String release(@PathVariable String taskId, CurrentUser user, RedirectAttributes flash) {
        desk.release(taskId, user);
        flash.addFlashAttribute("flashSuccess", "lifecycle.flash.released");
        return "redirect:/opgaver";
    }

    @PostMapping("/aflever")
    String handOver(@PathVariable String taskId, @RequestParam UUID to, CurrentUser user, RedirectAttributes flash) {
        desk.handOver(taskId, to, user);
        flash.addFlashAttribute("flashSuccess", "lifecycle.flash.handedOver");
        return "redirect:/opgaver";
    }

    @PostMapping("/bemaerkning")
    String comment(@PathVariable String taskId, @RequestParam String text, CurrentUser user, RedirectAttributes flash) {
        OpenTask task = tasks.find(taskId).orElseThrow(() -> new Conflict("lifecycle.done"));
        Actor actor = rights.requireActor(task, user);
        if (TaskComments.isTooShortOrLong(text)) {
            flash.addFlashAttribute("flashError", "lifecycle.comment.length");
            flash.addFlashAttribute("typed", text);
        } else {
            comments.add(task, text, actor);
            flash.addFlashAttribute("flashSuccess", "lifecycle.flash.commented");
        }
        return "redirect:/opgaver/{taskId}#bemaerkninger";
    }
}
