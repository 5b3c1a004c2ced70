package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may read a contract, and comment and evidence of a confirmation (domain, rights table): the parties, the
 * programme, the controller and the steering group.
 */
@Component
public class ContractRights {

    private static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAMME_MANAGER, Role.CONSULTANT, Role.CONTROLLER, Role.STEERING_GROUP);

    private final Initiatives initiatives;
    private final Contracts contracts;
    private final Directory directory;
    private final Today today;

    ContractRights(Initiatives initiatives, Contracts contracts, Directory directory, Today today) {
        this.initiatives = initiatives;
        this.contracts = contracts;
        this.directory = directory;
        this.today = today;
    }

    public boolean mayRead(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        return directory.rolesOf(viewerId, initiative.programmeId()).stream().anyMatch(READERS::contains)
                || isParty(viewerId, initiative);
    }

    /** The benefit owner, now or of any version, or who acts for her today. */
    private boolean isParty(UUID viewerId, Initiative initiative) {
        Set<UUID> owners = new HashSet<>();
        contracts.versions(initiative.id()).forEach(version -> owners.addAll(contracts.owners(version.id())));
        UUID owner = initiative.owners().benefitOwnerId();
        if (owner != null) {
            owners.add(owner);
        }
        return owners.contains(viewerId)
                || directory.principalsOf(viewerId, today.date()).stream().anyMatch(owners::contains);
    }
}
