package dk.gevinstspor.workplace.start;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.MyWork;
import dk.gevinstspor.portfolio.ProgrammeFigures;
import dk.gevinstspor.security.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page after the login: what waits for me, what I wait for, what is due, and how the programme stands. */
@Controller
class StartController {

    /** One more than is shown tells that there are more. */
    private static final int SHOWN = 8;

    private final MyWork work;
    private final Deadlines deadlines;
    private final ProgrammeFigures figures;
    private final InitiativeRights rights;
    private final Today today;

    StartController(MyWork work, Deadlines deadlines, ProgrammeFigures figures, InitiativeRights rights, Today today) {
        this.work = work;
        this.deadlines = deadlines;
        this.figures = figures;
        this.rights = rights;
        this.today = today;
    }

    @GetMapping("/")
    ModelAndView start(CurrentUser user) {
        MyWork.Work lists = work.of(user, SHOWN + 1);
        return new ModelAndView("start")
                .addObject("firstName", user.getName().split(" ", 2)[0])
                .addObject("day", today.date())
                .addObject("next", lists.mine().isEmpty() ? null : lists.mine().get(0))
                .addObject(
                        "mine", lists.mine().stream().skip(1).limit(SHOWN - 1L).toList())
                .addObject("moreOfMine", lists.mine().size() > SHOWN)
                .addObject("asked", lists.asked().stream().limit(SHOWN).toList())
                .addObject("deadlines", deadlines.of(rights.reach(user), SHOWN))
                .addObject("weeks", Deadlines.WEEKS)
                .addObject(
                        "programmes",
                        figures.of(user.id(), today.date()).stream()
                                .filter(each -> each.programmeId()
                                        .equals(user.programmes().current()))
                                .toList());
    }
}
