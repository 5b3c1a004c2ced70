package dk.gevinstspor.workplace.initiative;

import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One initiative: where it is, what is next, and everything known about it, a tab at a time. */
@Controller
class InitiativePageController {

    private final InitiativePage page;

    InitiativePageController(InitiativePage page) {
        this.page = page;
    }

    @GetMapping("/initiativer/{id}")
    ModelAndView show(@PathVariable UUID id, CurrentUser user) {
        return new ModelAndView("initiativer/side", page.of(id, Tab.CASE, user));
    }

    @GetMapping("/initiativer/{id}/{tab}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String tab, CurrentUser user) {
        Tab shown = Tab.of(tab).orElseThrow(() -> new NotFound("tab " + tab));
        return new ModelAndView("initiativer/side", page.of(id, shown, user));
    }
}
