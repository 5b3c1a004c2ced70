package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Preparation;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme takes a version back. Out for signature: nobody signs it any more, and gate 2 asks for a new draft; what
 * is in force beside it stays so. Signed: nobody is bound any more, and without a new version the initiative cannot go
 * live. What is live is followed up by its contract: that can only be amended.
 */
@Service
@Transactional
public class Withdrawing {

    private final ContractRows rows;
    private final ContractLedger ledger;
    private final SignatureRequests requests;
    private final ContractMails mails;
    private final Preparation preparation;
    private final Initiatives initiatives;
    private final ApplicationEventPublisher events;

    Withdrawing(
            ContractRows rows,
            ContractLedger ledger,
            SignatureRequests requests,
            ContractMails mails,
            Preparation preparation,
            Initiatives initiatives,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.requests = requests;
        this.mails = mails;
        this.preparation = preparation;
        this.initiatives = initiatives;
        this.events = events;
    }

    /** @throws IllegalTransition when it cannot be {@link #mayWithdraw withdrawn} */
    public void withdraw(UUID contractId, String reason, Actor actor) {
        BenefitContract contract = rows.lock(contractId);
        if (!mayWithdraw(contract)) {
            throw new IllegalTransition(contract.initiativeId(), "its contract cannot be withdrawn");
        }
        BenefitContract withdrawn = rows.save(contract.withdrawn());
        ledger.stepped(contractId, withdrawn.state(), reason.strip(), actor);
        if (contract.isInForce()) {
            preparation.contractEnded(contract.initiativeId());
        }
        requests.revoke(contractId);
        mails.withdrawn(withdrawn, reason.strip(), actor);
        events.publishEvent(new ContractEvent.Withdrawn(contractId, contract.initiativeId(), reason.strip()));
    }

    @Transactional(readOnly = true)
    public boolean mayWithdraw(BenefitContract contract) {
        boolean live = initiatives.get(contract.initiativeId()).operation().goLiveOn() != null;
        return contract.isOutForSignature() || (contract.isInForce() && !live);
    }
}
