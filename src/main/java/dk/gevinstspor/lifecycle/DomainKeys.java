package dk.gevinstspor.lifecycle;

import dk.gevinstspor.benefit.Disputes;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.economy.Settlements;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.meeting.Commitments;
import dk.gevinstspor.meeting.StatusReports;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the module whose aggregate it is. */
@Component
class DomainKeys implements BusinessKeys {

    private final Initiatives initiatives;
    private final Contracts contracts;
    private final FollowUps followUps;
    private final Disputes disputes;
    private final Settlements settlements;
    private final StatusReports reports;
    private final Commitments commitments;

    DomainKeys(
            Initiatives initiatives,
            Contracts contracts,
            FollowUps followUps,
            Disputes disputes,
            Settlements settlements,
            StatusReports reports,
            Commitments commitments) {
        this.initiatives = initiatives;
        this.contracts = contracts;
        this.followUps = followUps;
        this.disputes = disputes;
        this.settlements = settlements;
        this.reports = reports;
        this.commitments = commitments;
    }

    @Override
    public Subject subjectOf(BusinessProcess process, UUID businessKey) {
        return switch (process) {
            case INITIATIVE_LIFECYCLE, BENEFIT_CALENDAR -> ofInitiative(businessKey);
            case BENEFIT_CONTRACT -> ofInitiative(contracts.initiativeOf(businessKey));
            case BENEFIT_FOLLOW_UP -> ofInitiative(followUps.initiativeOf(businessKey));
            case BENEFIT_DISPUTE -> ofInitiative(disputes.initiativeOf(businessKey));
            case DELIVERY_SETTLEMENT -> ofInitiative(settlements.initiativeOf(businessKey));
            case STATUS_CALENDAR, TASK_CALENDAR -> new Subject(businessKey, null);
            case DECISION_FOLLOW_UP -> new Subject(commitments.programmeOf(businessKey), null);
            case QUARTERLY_STATUS -> new Subject(reports.programmeOf(businessKey), null);
        };
    }

    private Subject ofInitiative(UUID id) {
        return new Subject(initiatives.get(id).programmeId(), id);
    }
}
