package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read and who may steer an initiative (domain, rights table). */
@Component
public class InitiativeRights {

    /** Roles of the whole programme; process owners and unit heads are so per initiative. */
    private static final Set<Role> PROGRAMME_WIDE =
            EnumSet.complementOf(EnumSet.of(Role.PROCESS_OWNER, Role.UNIT_HEAD));

    private final Directory directory;

    InitiativeRights(Directory directory) {
        this.directory = directory;
    }

    /** What a reader may see, asked once for a whole list. */
    public final class Reader {

        private final UUID personId;
        private final Set<Role> roles;
        private final Set<UUID> units;

        private Reader(UUID personId, UUID programmeId) {
            this.personId = personId;
            this.roles = directory.rolesOf(personId, programmeId);
            this.units = directory.unitsHeadedBy(personId);
        }

        /** Everyone with a role in the programme; a unit head those of her units; everyone what is her own. */
        public boolean mayRead(Initiative initiative) {
            return roles.stream().anyMatch(PROGRAMME_WIDE::contains)
                    || units.contains(initiative.unitId())
                    || personId.equals(initiative.idea().submittedBy())
                    || personId.equals(initiative.owners().processOwnerId())
                    || personId.equals(initiative.owners().benefitOwnerId());
        }

        public boolean maySteer() {
            return roles.contains(Role.PROGRAMME_MANAGER);
        }

        /** Risks are kept by those who work on it. */
        public boolean mayKeepRisks() {
            return roles.contains(Role.PROGRAMME_MANAGER) || roles.contains(Role.CONSULTANT);
        }
    }

    public Reader reader(UUID personId, UUID programmeId) {
        return new Reader(personId, programmeId);
    }

    public boolean mayRead(UUID personId, Initiative initiative) {
        return reader(personId, initiative.programmeId()).mayRead(initiative);
    }
}
