package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.ProgrammeChoices;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody with roles in several programmes turns to another of them; every list is about that one from now on. */
@Controller
class ProgrammeChoiceController {

    private final ProgrammeChoices choices;
    private final List<NavigationItem> lists;

    ProgrammeChoiceController(ProgrammeChoices choices, List<NavigationItem> lists) {
        this.choices = choices;
        this.lists = lists;
    }

    /** @param list the menu's page to come back to; anything else leads to the start page */
    @PostMapping("/program")
    String choose(
            @RequestParam("program") UUID programmeId,
            @RequestParam(name = "liste", defaultValue = "/") String list,
            CurrentUser user) {
        if (user.programmes().mine().stream()
                .noneMatch(programme -> programme.id().equals(programmeId))) {
            throw new NotFound("programme " + programmeId);
        }
        choices.choose(user.id(), programmeId);
        boolean known = lists.stream().anyMatch(item -> item.url().equals(list));
        return "redirect:" + (known ? list : "/");
    }
}
