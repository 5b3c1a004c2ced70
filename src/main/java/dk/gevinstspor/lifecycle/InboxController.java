package dk.gevinstspor.lifecycle;

import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Mine opgaver. */
@Controller
class InboxController {

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @Bean
    static NavigationItem tasksInTheMenu() {
        return NavigationItem.of(10, "/opgaver", "lifecycle.inbox.title");
    }

    @GetMapping("/opgaver")
    String inbox(CurrentUser user, Model model) {
        model.addAttribute("inbox", inbox.of(user));
        return "opgaver/indbakke";
    }
}
