package dk.gevinstspor.proposal;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
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

    /** To who has no role in a programme, nothing that was handed in there exists. */
    boolean mayKnow(UUID personId, UUID programmeId) {
        return !directory.rolesOf(personId, programmeId).isEmpty();
    }

    boolean mayImport(UUID personId, UUID programmeId) {
        return !Collections.disjoint(IMPORTERS, directory.rolesOf(personId, programmeId));
    }

    /** The programme that she looks at, if she may in it. */
    Optional<UUID> programmeOf(CurrentUser user) {
        return Optional.ofNullable(user.programmes().current()).filter(programme -> mayImport(user.id(), programme));
    }
}
