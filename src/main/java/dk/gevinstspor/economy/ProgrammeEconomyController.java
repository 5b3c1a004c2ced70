package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
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
import org.springframework.web.servlet.ModelAndView;

/** Budget, forecast and spent of the programme that one looks at, by initiative and year. */
@Controller
class ProgrammeEconomyController {

    private final Directory directory;
    private final EconomyFollowUp followUp;
    private final TargetWatch targets;
    private final Measures measures;
    private final CaseSubjects subjects;
    private final Today today;

    ProgrammeEconomyController(
            Directory directory,
            EconomyFollowUp followUp,
            TargetWatch targets,
            Measures measures,
            CaseSubjects subjects,
            Today today) {
        this.directory = directory;
        this.followUp = followUp;
        this.targets = targets;
        this.measures = measures;
        this.subjects = subjects;
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
            Programme programme,
            EconomyFollowUp.Figures figures,
            List<TargetWatch.Passed> passed,
            LightPolicy policy,
            boolean mayForecast) {}

    /** @throws Forbidden for who has no role in a whole programme */
    @GetMapping("/oekonomi")
    ModelAndView show(CurrentUser user) {
        if (Collections.disjoint(CaseSubjects.PROGRAMME_WIDE, user.roles())) {
            throw new Forbidden("economy.programme.forbidden", Role.PROGRAMME_MANAGER);
        }
        LocalDate day = today.date();
        List<View> programmes = directory.programmes().stream()
                .filter(programme -> programme.id().equals(user.programmes().current()))
                .filter(programme -> subjects.mayReadProgramme(programme.id(), user.id()))
                .map(programme -> new View(
                        programme,
                        followUp.of(programme.id(), day),
                        targets.of(programme.id()),
                        measures.lights(programme.id(), day),
                        subjects.mayForecast(CaseSubjects.of(programme), user.id())))
                .toList();
        return new ModelAndView("oekonomi/program")
                .addObject("programmes", programmes)
                .addObject("day", day);
    }
}
