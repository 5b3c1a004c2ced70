package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NavigationItem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Budget, forecast and spent of the programme that one looks at, by initiative and year. */
@Controller
class ProgrammeEconomyController {

    private final EconomyPages pages;
    private final TargetWatch targets;
    private final Measures measures;
    private final Today today;

    ProgrammeEconomyController(EconomyPages pages, TargetWatch targets, Measures measures, Today today) {
        this.pages = pages;
        this.targets = targets;
        this.measures = measures;
        this.today = today;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationItem economyInTheMenu() {
            return NavigationItem.of(
                    35, "/oekonomi", "economy.programme.title", CaseSubjects.PROGRAMME_WIDE.toArray(Role[]::new));
        }
    }

    /** One programme's money as it is shown. */
    record View(
            ProgrammeChoice.Named programme,
            EconomyPages.Page page,
            List<TargetWatch.Passed> passed,
            LightPolicy policy,
            boolean mayForecast) {}

    /** @throws Forbidden for who has no role in a whole programme */
    @GetMapping("/oekonomi")
    ModelAndView show(@RequestParam(name = "side", defaultValue = "1") int page, CurrentUser user) {
        if (Collections.disjoint(CaseSubjects.PROGRAMME_WIDE, user.roles())) {
            throw new Forbidden("economy.programme.forbidden", Role.PROGRAMME_MANAGER);
        }
        LocalDate day = today.date();
        List<View> programmes = user.programmes().mine().stream()
                .filter(programme -> programme.id().equals(user.programmes().current()))
                .map(programme -> new View(
                        programme,
                        pages.of(programme.id(), day, page),
                        targets.of(programme.id()),
                        measures.lights(programme.id(), day),
                        user.has(Role.PROGRAMME_MANAGER)))
                .toList();
        return new ModelAndView("oekonomi/program")
                .addObject("programmes", programmes)
                .addObject("day", day);
    }
}
