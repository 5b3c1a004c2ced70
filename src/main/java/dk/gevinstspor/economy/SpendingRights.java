package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who enters what was spent: the programme manager and the controller. */
@Component
class SpendingRights {

    private static final Set<Role> RECORDERS = EnumSet.of(Role.PROGRAMME_MANAGER, Role.CONTROLLER);

    private final Directory directory;

    SpendingRights(Directory directory) {
        this.directory = directory;
    }

    boolean mayRecord(UUID personId, Initiative initiative) {
        return !Collections.disjoint(RECORDERS, directory.rolesOf(personId, initiative.programmeId()));
    }
}
