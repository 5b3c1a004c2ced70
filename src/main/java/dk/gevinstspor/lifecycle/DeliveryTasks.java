package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.DeliveryRole;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tasks of a delivery: the model names the role, the programme's governance whose people of that role. */
@Component
public class DeliveryTasks {

    private static final Map<String, DeliveryRole> WORK = Map.of(
            "map-process", DeliveryRole.PROCESS_CONSULTANT,
            "design", DeliveryRole.PROCESS_CONSULTANT,
            "develop", DeliveryRole.DEVELOPER,
            "accept-operation", DeliveryRole.OPERATOR,
            "review-architecture", DeliveryRole.ARCHITECT,
            "review-legal", DeliveryRole.LAWYER);

    private final GovernanceSetup governance;

    DeliveryTasks(GovernanceSetup governance) {
        this.governance = governance;
    }

    /** None for a task that is open to everybody who holds the role. */
    public Optional<Party> partyFor(UUID programmeId, String definitionKey, Role role) {
        return Optional.ofNullable(WORK.get(definitionKey))
                .flatMap(delivery -> governance.partyFor(programmeId, delivery, role));
    }
}
