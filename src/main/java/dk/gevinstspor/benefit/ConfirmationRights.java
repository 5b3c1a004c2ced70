package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.ContractRights;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see, correct and challenge a confirmation (domain, rights table). */
@Component
class ConfirmationRights {

    private final BenefitLedger ledger;
    private final FollowUps followUps;
    private final OwnerRule owners;
    private final FourEyes fourEyes;
    private final CorrectionWindow window;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final ContractRights contractRights;

    ConfirmationRights(
            BenefitLedger ledger,
            FollowUps followUps,
            OwnerRule owners,
            FourEyes fourEyes,
            CorrectionWindow window,
            Initiatives initiatives,
            InitiativeRights rights,
            ContractRights contractRights) {
        this.ledger = ledger;
        this.followUps = followUps;
        this.owners = owners;
        this.fourEyes = fourEyes;
        this.window = window;
        this.initiatives = initiatives;
        this.rights = rights;
        this.contractRights = contractRights;
    }

    /** @throws NotFound for whoever may not even know of it */
    Confirmation readable(UUID confirmationId, CurrentUser user) {
        return ledger.find(confirmationId)
                .filter(each -> contractRights.mayRead(user.id(), each.initiativeId())
                        || rights.mayRead(user.id(), initiatives.get(each.initiativeId())))
                .orElseThrow(() -> new NotFound("confirmation " + confirmationId));
    }

    /** Comments and evidence as well. */
    boolean mayReadAll(Confirmation confirmation, CurrentUser user) {
        return contractRights.mayRead(user.id(), confirmation.initiativeId());
    }

    boolean isOwner(Confirmation confirmation, CurrentUser user) {
        return owners.asOwner(followUps.get(confirmation.periodId()), user.actor())
                .isPresent();
    }

    boolean mayCorrect(Confirmation confirmation, CurrentUser user) {
        return isOwner(confirmation, user) && stands(confirmation) && window.isOpen(confirmation);
    }

    boolean maySteer(UUID initiativeId, CurrentUser user) {
        Initiative initiative = initiatives.get(initiativeId);
        return rights.reader(user.id(), initiative.programmeId()).maySteer();
    }

    boolean mayChallenge(Confirmation confirmation, CurrentUser user) {
        return maySteer(confirmation.initiativeId(), user)
                && stands(confirmation)
                && fourEyes.hold(confirmation.initiativeId(), user.actor());
    }

    /** The newest of a period that is neither open nor disputed. */
    boolean stands(Confirmation confirmation) {
        return followUps.get(confirmation.periodId()).stands()
                && ledger.latestOf(confirmation.periodId())
                        .filter(each -> each.id().equals(confirmation.id()))
                        .isPresent();
    }

    void requireOwner(Confirmation confirmation, CurrentUser user) {
        if (!isOwner(confirmation, user)) {
            throw new Forbidden("benefit.correct.forbidden", Role.PROGRAMME_MANAGER);
        }
    }

    void requireChallenger(Confirmation confirmation, CurrentUser user) {
        if (!maySteer(confirmation.initiativeId(), user)) {
            throw new Forbidden("benefit.challenge.forbidden", Role.PROGRAMME_MANAGER);
        }
        if (!fourEyes.hold(confirmation.initiativeId(), user.actor())) {
            throw new Forbidden("benefit.challenge.fourEyes", Role.PROGRAMME_MANAGER);
        }
    }
}
