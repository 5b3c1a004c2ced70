package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who hands in many ideas at once: those who import proposals, too. */
@Component
class BulkRights {

    private static final Set<Role> IMPORTERS = EnumSet.of(Role.PROGRAMME_MANAGER, Role.CONSULTANT);

    private final Directory directory;
    private final BulkImports imports;

    BulkRights(Directory directory, BulkImports imports) {
        this.directory = directory;
        this.imports = imports;
    }

    /** @throws Forbidden when there is none */
    List<Programme> programmes(CurrentUser user) {
        Map<UUID, Set<Role>> roles = directory.rolesByProgramme(Set.of(user.id()));
        List<Programme> hers = directory.programmes().stream()
                .filter(each -> !Collections.disjoint(IMPORTERS, roles.getOrDefault(each.id(), Set.of())))
                .toList();
        if (hers.isEmpty()) {
            throw new Forbidden("bulk.forbidden", Role.PROGRAMME_MANAGER);
        }
        return hers;
    }

    private boolean mayImport(CurrentUser user, UUID programmeId) {
        return !Collections.disjoint(IMPORTERS, directory.rolesOf(user.id(), programmeId));
    }

    /** An import is whoever's who sent the file, for as long as she may. */
    BulkImport mine(UUID id, CurrentUser user) {
        return imports.find(id)
                .filter(each -> each.personId().equals(user.id()) && mayImport(user, each.programmeId()))
                .orElseThrow(() -> new NotFound("import " + id));
    }
}
