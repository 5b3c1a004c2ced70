package dk.gevinstspor.workplace.search;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Søg: the field in every page's head leads here. */
@Controller
class SearchController {

    private static final int LAST_PAGE = Search.RANKED / Search.PAGE;

    private final Search search;
    private final InitiativeRights rights;

    SearchController(Search search, InitiativeRights rights) {
        this.search = search;
        this.rights = rights;
    }

    @GetMapping("/soeg")
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String side,
            CurrentUser user) {
        Question question = new Question(q);
        int page = page(side);
        Search.Found found = question.isEmpty()
                ? new Search.Found(List.of(), 0, false)
                : search.find(question, rights.reach(user), page);
        return new ModelAndView("soeg/soeg")
                .addObject("typed", question.typed())
                .addObject("found", found)
                .addObject("page", page)
                .addObject(
                        "address",
                        UriComponentsBuilder.fromPath("/soeg")
                                .queryParam("q", "{q}")
                                .buildAndExpand(question.typed())
                                .encode()
                                .toUriString());
    }

    /** An address that somebody changed by hand shows the first page. */
    private static int page(String side) {
        try {
            return Math.min(Math.max(Integer.parseInt(side), 1), LAST_PAGE);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }
}
