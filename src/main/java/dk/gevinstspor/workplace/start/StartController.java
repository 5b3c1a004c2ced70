package dk.gevinstspor.workplace.start;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.MyWork;
import dk.gevinstspor.portfolio.ProgrammeFigures;
import dk.gevinstspor.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Pulses pulses;
    private final InitiativeRights rights;
    private final Today today;

    StartController(
            MyWork work,
            Deadlines deadlines,
            ProgrammeFigures figures,
            Pulses pulses,
            InitiativeRights rights,
            Today today) {
        this.work = work;
        this.deadlines = deadlines;
        this.figures = figures;
        this.pulses = pulses;
        this.rights = rights;
        this.today = today;
    }

    @GetMapping("/")
    ModelAndView start(CurrentUser user) {
        MyWork.Work lists = work.of(user, SHOWN + 1);
        Reach reach = rights.reach(user);
        UUID programme = user.programmes().current();
        return new ModelAndView("start")
                .addObject("firstName", user.getName().split(" ", 2)[0])
                .addObject("day", today.date())
                .addObject("next", lists.mine().isEmpty() ? null : lists.mine().get(0))
                .addObject(
                        "mine", lists.mine().stream().skip(1).limit(SHOWN - 1L).toList())
                .addObject("moreOfMine", lists.mine().size() > SHOWN)
                .addObject("asked", lists.asked().stream().limit(SHOWN).toList())
                .addObject("deadlines", deadlines.of(reach, SHOWN))
                .addObject("weeks", Deadlines.WEEKS)
                .addObject(
                        "programmes",
                        figures.of(user.id(), today.date()).stream()
                                .filter(each -> each.programmeId().equals(programme))
                                .toList())
                .addObject("pulse", pulseFor(reach, programme));
    }

    /** Whoever has but one initiative has it in her lists. */
    private @Nullable Pulse pulseFor(Reach reach, @Nullable UUID programme) {
        if (programme == null) {
            return null;
        }
        Pulse pulse = pulses.of(programme, reach);
        return reach.programmes().contains(programme) || pulse.initiatives() > 1 ? pulse : null;
    }
}
