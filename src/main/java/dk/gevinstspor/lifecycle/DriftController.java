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

/** Operations: administrators and controllers look, administrators retry. */
@Controller
class DriftController {

    private final Operations operations;

    DriftController(Operations operations) {
        this.operations = operations;
    }

    @Bean
    static NavigationItem operationsInTheMenu() {
        return NavigationItem.of(50, "/drift", "lifecycle.drift.title", Role.ADMIN, Role.CONTROLLER);
    }

    @GetMapping("/drift")
    String drift(CurrentUser user, Model model) {
        model.addAttribute("violations", operations.violations());
        model.addAttribute("incidents", operations.incidents());
        model.addAttribute("timers", operations.openTimers());
        model.addAttribute("nextDue", operations.nextDue().orElse(null));
        model.addAttribute("mayRetry", user.has(Role.ADMIN));
        return "drift/drift";
    }

    @PostMapping("/drift/trin/{jobId}/proev-igen")
    String retry(@PathVariable String jobId, RedirectAttributes flash) {
        operations.retry(jobId);
        flash.addFlashAttribute("flashSuccess", "lifecycle.drift.retried");
        return "redirect:/drift";
    }
}
