package dk.gevinstspor.proposal;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who makes cases of documents: programme manager and consultant (domain, rights table). */
@Component
class ImportRights {

    private static final Set<Role> IMPORTERS = EnumSet.of(Role.PROGRAMME_MANAGER, Role.CONSULTANT);

    private final Directory directory;

    ImportRights(Directory directory) {
        this.directory = directory;
    }

    boolean mayImport(UUID personId, UUID programmeId) {
        return !Collections.disjoint(IMPORTERS, directory.rolesOf(personId, programmeId));
    }

    /** The programmes in which this person may. */
    List<UUID> programmesOf(UUID personId) {
        return directory.programmes().stream()
                .map(Programme::id)
                .filter(programme -> mayImport(personId, programme))
                .toList();
    }
}
