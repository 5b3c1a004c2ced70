package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.Terms;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract version comes into being, and goes out of force. */
@Service
@Transactional
public class Drafting {

    private final ContractRows rows;
    private final ContractLedger ledger;
    private final Initiatives initiatives;
    private final ApplicationEventPublisher events;
    private final Today today;

    Drafting(
            ContractRows rows,
            ContractLedger ledger,
            Initiatives initiatives,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.ledger = ledger;
        this.initiatives = initiatives;
        this.events = events;
        this.today = today;
    }

    /**
     * Drafts the next version and sends it out for signature.
     *
     * @throws IllegalTransition when the initiative is not at its contract, or a version is out already
     */
    public BenefitContract send(UUID initiativeId, BenefitProfile profile, Terms terms, Actor actor) {
        Initiative initiative = initiatives.get(initiativeId);
        UUID owner = initiative.owners().benefitOwnerId();
        if (initiative.stage() != Stage.CONTRACT || owner == null) {
            throw new IllegalTransition(initiativeId, "is not ready for a contract");
        }
        if (rows.currentOf(initiativeId).isPresent()) {
            throw new IllegalTransition(initiativeId, "has a contract out for signature or signed");
        }
        BenefitContract draft = rows.save(BenefitContract.drafted(
                initiativeId,
                rows.findByInitiativeIdOrderByVersionNumberDesc(initiativeId).size() + 1,
                initiative.unitId(),
                owner,
                terms,
                actor.personId(),
                today.now()));
        ledger.promised(draft.id(), profile);
        ledger.stepped(draft.id(), draft.state(), null, actor);
        BenefitContract sent = rows.save(draft.send());
        ledger.stepped(sent.id(), sent.state(), null, actor);
        events.publishEvent(new ContractEvent.Sent(sent.id(), initiativeId));
        return sent;
    }

    @EventListener
    void reopened(InitiativeEvent.Reopened event) {
        if (event.at().isBeforeContract()) {
            rows.currentOf(event.initiativeId()).ifPresent(this::voidIt);
        }
    }

    private void voidIt(BenefitContract current) {
        BenefitContract ended = rows.save(current.voided());
        ledger.stepped(ended.id(), ended.state(), null, Actor.SYSTEM);
        events.publishEvent(new ContractEvent.Voided(ended.id(), ended.initiativeId()));
    }
}
