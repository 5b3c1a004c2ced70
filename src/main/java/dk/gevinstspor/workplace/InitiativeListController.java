package dk.gevinstspor.workplace;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All initiatives that the reader may see. */
@Controller
class InitiativeListController {

    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    InitiativeListController(Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    @GetMapping("/initiativer")
    ModelAndView list(CurrentUser user) {
        List<Initiative> visible = directory.programmes().stream()
                .map(Programme::id)
                .flatMap(programmeId -> visibleOf(programmeId, user.id()))
                .toList();
        Map<UUID, Unit> units = directory.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<UUID, String> owners = directory.names(visible.stream()
                .map(each -> each.owners().benefitOwnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new ModelAndView("initiativer/liste")
                .addObject("initiatives", visible)
                .addObject("units", units)
                .addObject("owners", owners)
                .addObject("mayImport", user.has(Role.PROGRAMME_MANAGER) || user.has(Role.CONSULTANT));
    }

    private Stream<Initiative> visibleOf(UUID programmeId, UUID readerId) {
        InitiativeRights.Reader reader = rights.reader(readerId, programmeId);
        return initiatives.of(programmeId).stream().filter(reader::mayRead);
    }
}
