package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.PeriodReads.Period;
import dk.gevinstspor.contract.ContractRights;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a follow-up period, and who answers it: as its confirmations (domain, rights table). */
@Component
class PeriodRights {

    private final PeriodReads periods;
    private final FollowUps followUps;
    private final OwnerRule owners;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final ContractRights contractRights;

    PeriodRights(
            PeriodReads periods,
            FollowUps followUps,
            OwnerRule owners,
            Initiatives initiatives,
            InitiativeRights rights,
            ContractRights contractRights) {
        this.periods = periods;
        this.followUps = followUps;
        this.owners = owners;
        this.initiatives = initiatives;
        this.rights = rights;
        this.contractRights = contractRights;
    }

    /** @throws NotFound for whoever may not even know of it */
    Period readable(UUID id, CurrentUser user) {
        return periods.period(id)
                .filter(each -> rights.mayRead(user.id(), initiatives.get(each.initiativeId()))
                        || contractRights.mayRead(user.id(), each.initiativeId()))
                .orElseThrow(() -> new NotFound("follow-up period " + id));
    }

    /** @throws Forbidden for whoever neither owns the benefit nor acts for who does today */
    void requireOwner(UUID id, CurrentUser user) {
        if (owners.asOwner(followUps.get(id), user.actor()).isEmpty()) {
            throw new Forbidden("form.confirm-benefit.notOwner", Role.PROGRAMME_MANAGER);
        }
    }
}
