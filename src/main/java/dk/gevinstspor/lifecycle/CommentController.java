package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says something about an initiative: whoever may read it may. */
@Controller
class CommentController {

    private final TaskComments comments;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    CommentController(TaskComments comments, Initiatives initiatives, InitiativeRights rights) {
        this.comments = comments;
        this.initiatives = initiatives;
        this.rights = rights;
    }

    @PostMapping("/initiativer/{id}/bemaerkninger")
    String comment(@PathVariable UUID id, @RequestParam String text, CurrentUser user, RedirectAttributes flash) {
        if (initiatives
                .find(id)
                .filter(initiative -> rights.mayRead(user.id(), initiative))
                .isEmpty()) {
            throw new NotFound("initiative " + id);
        }
        if (TaskComments.isTooShortOrLong(text)) {
            flash.addFlashAttribute("flashError", "lifecycle.comment.length");
            flash.addFlashAttribute("typed", text);
        } else {
            comments.add(id, text, user.actor());
            flash.addFlashAttribute("flashSuccess", "lifecycle.flash.commented");
        }
        return "redirect:/initiativer/{id}/bemaerkninger";
    }
}
