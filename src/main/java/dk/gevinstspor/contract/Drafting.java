package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.contract.BenefitContract.Terms;
import dk.gevinstspor.initiative.Decision;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract version comes into being: at gate 2, and later as an amendment (tillæg) of the one in force. */
@Service
@Transactional
public class Drafting {

    private final ContractRows rows;
    private final ContractLedger ledger;
    private final SignatureRequests requests;
    private final Initiatives initiatives;
    private final Findings findings;
    private final ApplicationEventPublisher events;
    private final Today today;

    Drafting(
            ContractRows rows,
            ContractLedger ledger,
            SignatureRequests requests,
            Initiatives initiatives,
            Findings findings,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.ledger = ledger;
        this.requests = requests;
        this.initiatives = initiatives;
        this.findings = findings;
        this.events = events;
        this.today = today;
    }

    /** With one owner. */
    public BenefitContract send(UUID initiativeId, BenefitProfile profile, Terms terms, Actor actor) {
        return send(initiativeId, Draft.of(profile, terms), actor);
    }

    /**
     * At gate 2: drafts the next version and sends it out for signature.
     *
     * @throws IllegalTransition when the initiative is not at its contract, or a version is out or signed already
     */
    public BenefitContract send(UUID initiativeId, Draft draft, Actor actor) {
        Initiative initiative = initiatives.get(initiativeId);
        if (initiative.stage() != Stage.CONTRACT || rows.inForceOf(initiativeId).isPresent()) {
            throw new IllegalTransition(initiativeId, "is not ready for a contract");
        }
        return sendOut(initiative, draft, false, actor);
    }

    /**
     * After gate 2: a new version is signed while the one before stays in force until then.
     *
     * @throws IllegalTransition when it cannot be {@link #mayAmend amended}
     */
    public BenefitContract amend(UUID initiativeId, Draft draft, Actor actor) {
        rows.lockAllOf(initiativeId);
        Initiative initiative = initiatives.get(initiativeId);
        if (!mayAmend(initiative)) {
            throw new IllegalTransition(initiativeId, "has no contract to amend");
        }
        return sendOut(initiative, draft, true, actor);
    }

    /**
     * From the day the first version is signed, while the initiative is under way and no other version is out. Also
     * when the signed version was withdrawn: then the new one takes its place.
     */
    @Transactional(readOnly = true)
    public boolean mayAmend(Initiative initiative) {
        if (!initiative.stage().isUnderWay()
                || initiative.stage().isBeforeContract()
                || is(State.SENT, initiative.id())) {
            return false;
        }
        return is(State.SIGNED, initiative.id())
                || initiative.stage() != Stage.CONTRACT
                || signedSinceDesign(initiative.id());
    }

    private boolean is(State state, UUID initiativeId) {
        return ReadOnce.of(
                        List.of("contracts", initiativeId),
                        () -> rows.findByInitiativeIdOrderByVersionNumberDesc(initiativeId))
                .stream()
                .anyMatch(version -> version.state() == state);
    }

    /** Everybody signed since the design: no task of the lifecycle asks for a draft. */
    private boolean signedSinceDesign(UUID initiativeId) {
        return findings.decisions(initiativeId).stream()
                .map(Decision::step)
                .filter(step -> step == Decision.Step.DESIGN || step == Decision.Step.CONTRACT)
                .reduce((earlier, later) -> later)
                .filter(step -> step == Decision.Step.CONTRACT)
                .isPresent();
    }

    private BenefitContract sendOut(Initiative initiative, Draft draft, boolean amendment, Actor actor) {
        UUID id = initiative.id();
        UUID owner = initiative.owners().benefitOwnerId();
        if (owner == null || draft.coOwners().contains(owner) || rows.outOf(id).isPresent()) {
            throw new IllegalTransition(id, "has a contract out for signature, or no benefit owner of its own");
        }
        BenefitContract drafted = rows.save(BenefitContract.drafted(
                id,
                rows.findByInitiativeIdOrderByVersionNumberDesc(id).size() + 1,
                initiative.unitId(),
                owner,
                draft,
                actor.personId(),
                today.now()));
        ledger.drafted(drafted.id(), draft);
        ledger.stepped(drafted.id(), drafted.state(), null, actor);
        BenefitContract sent = rows.save(drafted.send());
        ledger.stepped(sent.id(), sent.state(), null, actor);
        requests.ask(sent);
        events.publishEvent(new ContractEvent.Sent(sent.id(), id, amendment));
        return sent;
    }

    /** Before gate 2 nothing is agreed any more. */
    @EventListener
    void reopened(InitiativeEvent.Reopened event) {
        if (event.at().isBeforeContract()) {
            rows.outOf(event.initiativeId()).ifPresent(this::voidIt);
            rows.inForceOf(event.initiativeId()).ifPresent(this::voidIt);
        }
    }

    @EventListener
    void stopped(InitiativeEvent.Stopped event) {
        voidAmendment(event.initiativeId());
    }

    @EventListener
    void closed(InitiativeEvent.Closed event) {
        voidAmendment(event.initiativeId());
    }

    /** What is in force stays to be read, and a first version stays to be signed when it is reopened at gate 2. */
    private void voidAmendment(UUID initiativeId) {
        if (rows.inForceOf(initiativeId).isPresent() || signedSinceDesign(initiativeId)) {
            rows.outOf(initiativeId).ifPresent(this::voidIt);
        }
    }

    private void voidIt(BenefitContract current) {
        BenefitContract ended = rows.save(current.voided());
        ledger.stepped(ended.id(), ended.state(), null, Actor.SYSTEM);
        requests.revoke(ended.id());
        events.publishEvent(new ContractEvent.Voided(ended.id(), ended.initiativeId()));
    }
}
