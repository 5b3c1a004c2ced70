package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A filter of the pipeline gets a name, or loses it. */
@Controller
@RequestMapping("/initiativer/visninger")
class SavedViewController {

    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** The form's hidden fields are the filter; {@code navn} is the name. */
    @PostMapping
    String save(@RequestParam Map<String, String> sent, CurrentUser user, RedirectAttributes redirect) {
        PipelineFilter filter = PipelineFilter.of(sent);
        String name = sent.getOrDefault("navn", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            redirect.addFlashAttribute("flashError", "pipeline.view.name.wrong");
        } else if (views.save(user.id(), name, filter)) {
            redirect.addFlashAttribute("flashSuccess", "pipeline.view.saved");
        } else {
            redirect.addFlashAttribute("flashError", "pipeline.view.tooMany");
        }
        return "redirect:" + filter.atPage(1);
    }

    @PostMapping("/{id}/fjern")
    String remove(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        if (!views.remove(user.id(), id)) {
            throw new NotFound("view " + id);
        }
        redirect.addFlashAttribute("flashSuccess", "pipeline.view.removed");
        return "redirect:/initiativer";
    }
}
