package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Operations: the installation's administrator and controllers look, the former retries. */
@Controller
class DriftController {

    private final Operations operations;
    private final Comparisons comparisons;

    DriftController(Operations operations, Comparisons comparisons) {
        this.operations = operations;
        this.comparisons = comparisons;
    }

    @Bean
    static NavigationItem operationsInTheMenu() {
        return NavigationItem.ofInstallation(50, "/drift", "lifecycle.drift.title", Role.CONTROLLER);
    }

    @GetMapping("/drift")
    String drift(CurrentUser user, Model model) {
        model.addAttribute("comparison", comparisons.latest().orElse(null));
        model.addAttribute("comparing", comparisons.isUnderWay());
        model.addAttribute("incidents", operations.incidents());
        model.addAttribute("nextDue", operations.nextDue().orElse(null));
        model.addAttribute("mayRetry", user.administers().installation());
        return "drift/drift";
    }

    /** Compares every process again. */
    @PostMapping("/drift/sammenlign")
    String compare() {
        comparisons.make();
        return "redirect:/drift";
    }

    @PostMapping("/drift/trin/{jobId}/proev-igen")
    String retry(@PathVariable String jobId, RedirectAttributes flash) {
        operations.retry(jobId);
        flash.addFlashAttribute("flashSuccess", "lifecycle.drift.retried");
        return "redirect:/drift";
    }
}
