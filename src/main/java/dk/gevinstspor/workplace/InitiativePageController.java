package dk.gevinstspor.workplace;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One initiative: where it is, what is next, and everything known about it. */
@Controller
class InitiativePageController {

    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final List<InitiativePanel> panels;

    InitiativePageController(Initiatives initiatives, InitiativeRights rights, List<InitiativePanel> panels) {
        this.initiatives = initiatives;
        this.rights = rights;
        this.panels =
                panels.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    }

    /** A section of the page, read. */
    record Section(String key, Map<String, Object> panel) {}

    @GetMapping("/initiativer/{id}")
    ModelAndView show(@PathVariable UUID id, CurrentUser user) {
        Initiative initiative = initiatives.find(id).orElseThrow(() -> new NotFound("initiative " + id));
        InitiativeRights.Reader reader = rights.reader(user.id(), initiative.programmeId());
        if (!reader.mayRead(initiative)) {
            throw new NotFound("initiative " + id);
        }
        List<Section> sections = panels.stream()
                .filter(panel -> panel.visibleTo(user.id(), id))
                .map(panel -> new Section(panel.key(), panel.model(user.id(), id)))
                .toList();
        return new ModelAndView("initiativer/side")
                .addObject("initiative", initiative)
                .addObject("maySteer", reader.maySteer())
                .addObject("sections", sections);
    }
}
