package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Role;
import java.util.EnumSet;
import java.util.List;
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
    private final InitiativeRights initiativeRights;
    private final Directory directory;
    private final Today today;

    ContractRights(Initiatives initiatives, InitiativeRights initiativeRights, Directory directory, Today today) {
        this.initiatives = initiatives;
        this.initiativeRights = initiativeRights;
        this.directory = directory;
        this.today = today;
    }

    public boolean mayRead(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        return directory.rolesOf(viewerId, initiative.programmeId()).stream().anyMatch(READERS::contains)
                || isParty(viewerId, initiative);
    }

    /** What {@link #mayRead} asks of the database. */
    public List<Question<?>> questions(UUID viewerId, Initiative initiative) {
        return List.of(
                DirectoryQuestions.roles(viewerId, initiative.programmeId()),
                DirectoryQuestions.principals(viewerId, today.date()),
                initiativeRights.partyQuestion(viewerId));
    }

    /** The benefit owner, now or of any version, or who acts for her today. */
    private boolean isParty(UUID viewerId, Initiative initiative) {
        UUID owner = initiative.owners().benefitOwnerId();
        return initiativeRights.partyOf(viewerId).contains(initiative.id())
                || viewerId.equals(owner)
                || (owner != null
                        && directory.principalsOf(viewerId, today.date()).contains(owner));
    }
}
