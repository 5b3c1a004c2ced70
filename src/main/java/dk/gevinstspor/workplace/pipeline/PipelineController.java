package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import dk.gevinstspor.webui.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Initiativer: what the reader may see, filtered, ordered, as table or board. */
@Controller
class PipelineController {

    private final Pipeline pipeline;
    private final InitiativeRights rights;
    private final Departments departments;
    private final SavedViews views;
    private final Today today;

    PipelineController(
            Pipeline pipeline, InitiativeRights rights, Departments departments, SavedViews views, Today today) {
        this.pipeline = pipeline;
        this.rights = rights;
        this.departments = departments;
        this.views = views;
        this.today = today;
    }

    @Bean
    static NavigationItem initiativesInTheMenu() {
        return NavigationItem.of(20, "/initiativer", "workplace.navigation.initiatives");
    }

    @GetMapping("/initiativer")
    ModelAndView list(@RequestParam Map<String, String> asked, CurrentUser user) {
        PipelineFilter filter = PipelineFilter.of(asked);
        Reach reach = rights.reach(user);
        Map<UUID, Departments.Belonging> units = departments.all();
        ModelAndView page = new ModelAndView("initiativer/liste")
                .addObject("filter", filter)
                .addObject("units", units)
                .addObject("views", views.of(user.id()))
                .addObject("day", today.date())
                .addObject("mayImport", user.has(Role.PROGRAMME_MANAGER) || user.has(Role.CONSULTANT))
                .addObject("stages", Option.ofEnum(Stage.class, "initiative.stage."))
                .addObject("technologies", Option.ofEnum(Technology.class, "initiative.technology."))
                .addObject("lights", lights())
                .addObject("ladder", Option.ofEnum(Attained.class, "pipeline.attained."))
                .addObject("departments", Departments.options(units, filter.department()))
                .addObject(
                        "owners",
                        pipeline.owners(reach).entrySet().stream()
                                .map(owner -> Option.of(owner.getKey(), owner.getValue()))
                                .toList());
        return filter.board()
                ? page.addObject("columns", pipeline.board(filter, reach))
                : page.addObject("found", pipeline.page(filter, reach));
    }

    private static List<Option> lights() {
        return List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE).stream()
                .map(light -> Option.of(light, "webui.light." + light))
                .toList();
    }
}
