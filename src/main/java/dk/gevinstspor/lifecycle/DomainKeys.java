package dk.gevinstspor.lifecycle;

import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Initiatives;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the module whose aggregate it is. */
@Component
class DomainKeys implements BusinessKeys {

    private final Initiatives initiatives;
    private final Contracts contracts;
    private final FollowUps followUps;

    DomainKeys(Initiatives initiatives, Contracts contracts, FollowUps followUps) {
        this.initiatives = initiatives;
        this.contracts = contracts;
        this.followUps = followUps;
    }

    @Override
    public Subject subjectOf(BusinessProcess process, UUID businessKey) {
        return switch (process) {
            case INITIATIVE_LIFECYCLE, BENEFIT_CALENDAR -> ofInitiative(businessKey);
            case BENEFIT_CONTRACT -> ofInitiative(contracts.initiativeOf(businessKey));
            case BENEFIT_FOLLOW_UP -> ofInitiative(followUps.initiativeOf(businessKey));
            case STATUS_CALENDAR -> new Subject(businessKey, null);
            default -> throw new IllegalArgumentException("no aggregate known for " + process);
        };
    }

    private Subject ofInitiative(UUID id) {
        return new Subject(initiatives.get(id).programmeId(), id);
    }
}
