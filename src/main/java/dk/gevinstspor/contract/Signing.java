package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Preparation;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parties sign a contract version, or send it back. */
@Service
@Transactional
public class Signing {

    /** Why somebody may not sign for a party. */
    public enum Objection {
        NOT_OUT_FOR_SIGNATURE,
        SIGNED_ALREADY,
        NOT_THE_PARTY,
        SAME_PERSON
    }

    private final ContractRows rows;
    private final Contracts contracts;
    private final ContractLedger ledger;
    private final SignatureRequests requests;
    private final ContractMails mails;
    private final Preparation preparation;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Today today;

    Signing(
            ContractRows rows,
            Contracts contracts,
            ContractLedger ledger,
            SignatureRequests requests,
            ContractMails mails,
            Preparation preparation,
            Directory directory,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.contracts = contracts;
        this.ledger = ledger;
        this.requests = requests;
        this.mails = mails;
        this.preparation = preparation;
        this.directory = directory;
        this.events = events;
        this.today = today;
    }

    /**
     * With the last signature the version is in force, and the one before it no longer is. By form and by link.
     *
     * @throws IllegalTransition when there is an {@link #objection}
     */
    public void sign(UUID contractId, Party party, Actor actor) {
        BenefitContract contract = permitted(contractId, party, actor);
        Actor signatory = asParty(contract, party, actor).orElseThrow();
        ledger.signed(contractId, party, contracts.contentHash(contract), signatory);
        requests.signed(contract, party, signatory.principal());
        if (contracts.missing(contract).isEmpty()) {
            comeIntoForce(contract, signatory);
        }
        events.publishEvent(new ContractEvent.PartySigned(contractId, contract.initiativeId(), party, signatory));
    }

    private void comeIntoForce(BenefitContract contract, Actor actor) {
        rows.inForceOf(contract.initiativeId()).ifPresent(before -> {
            BenefitContract replaced = rows.save(before.replaced());
            ledger.stepped(replaced.id(), replaced.state(), null, actor);
        });
        BenefitContract signed = rows.save(contract.signed());
        ledger.stepped(signed.id(), signed.state(), null, actor);
        preparation.contractSigned(signed.initiativeId(), signed.id(), actor);
        mails.signed(signed);
        events.publishEvent(new ContractEvent.Signed(signed.id(), signed.initiativeId()));
    }

    /**
     * The party will not sign it as it is: the programme drafts a new version.
     *
     * @throws IllegalTransition when there is an {@link #objection} to her signing it
     */
    public void sendBack(UUID contractId, Party party, String reason, Actor actor) {
        BenefitContract contract = permitted(contractId, party, actor);
        BenefitContract back = rows.save(contract.sendBack());
        ledger.stepped(
                contractId,
                back.state(),
                reason.strip(),
                asParty(contract, party, actor).orElseThrow());
        requests.revoke(contractId);
        mails.sentBack(back, reason.strip(), actor);
        events.publishEvent(new ContractEvent.SentBack(contractId, contract.initiativeId(), reason.strip()));
    }

    /** Whether this person has given her answer to the version: signed it, or sent it back. */
    @Transactional(readOnly = true)
    public boolean answered(UUID contractId, Actor actor) {
        return contracts.signatures(contractId).stream()
                        .anyMatch(each -> each.personId().equals(actor.personId()))
                || ledger.steps(contracts.initiativeOf(contractId)).stream()
                        .anyMatch(each -> each.contractId().equals(contractId)
                                && each.state() == BenefitContract.State.SENT_BACK
                                && each.personId().equals(actor.personId()));
    }

    /** Until the transaction ends nobody else signs, sends back or withdraws the version. */
    void lock(UUID contractId) {
        rows.lock(contractId);
    }

    /** For which parties this person may sign now. */
    @Transactional(readOnly = true)
    public List<Party> open(BenefitContract contract, Actor actor) {
        return Stream.of(Party.values())
                .filter(party -> objection(contract, party, actor).isEmpty())
                .toList();
    }

    /** Why this person may not sign for that party; none when she may. */
    @Transactional(readOnly = true)
    public Optional<Objection> objection(UUID contractId, Party party, Actor actor) {
        return objection(contracts.get(contractId), party, actor);
    }

    private BenefitContract permitted(UUID contractId, Party party, Actor actor) {
        BenefitContract contract = rows.lock(contractId);
        objection(contract, party, actor).ifPresent(objection -> {
            throw new IllegalTransition(contract.initiativeId(), party + " cannot sign: " + objection);
        });
        return contract;
    }

    private Optional<Objection> objection(BenefitContract contract, Party party, Actor actor) {
        if (!contract.isOutForSignature()) {
            return Optional.of(Objection.NOT_OUT_FOR_SIGNATURE);
        }
        if (!contracts.missing(contract).contains(party)) {
            return Optional.of(Objection.SIGNED_ALREADY);
        }
        Optional<Actor> signatory = asParty(contract, party, actor);
        if (signatory.isEmpty()) {
            return Optional.of(Objection.NOT_THE_PARTY);
        }
        UUID principal = signatory.get().principal();
        List<Signature> given = contracts.signatures(contract.id());
        if (given.stream()
                .anyMatch(each -> each.party() == party && each.principal().equals(principal))) {
            return Optional.of(Objection.SIGNED_ALREADY);
        }
        boolean again = given.stream().anyMatch(each -> each.personId().equals(actor.personId()));
        return again ? Optional.of(Objection.SAME_PERSON) : Optional.empty();
    }

    /** As the party herself, or as who acts for her today; none for anybody else. */
    private Optional<Actor> asParty(BenefitContract contract, Party party, Actor actor) {
        if (isParty(contract, party, actor.principal())) {
            return Optional.of(actor);
        }
        return directory.principalsOf(actor.personId(), today.date()).stream()
                .filter(principal -> isParty(contract, party, principal))
                .sorted()
                .findFirst()
                .map(principal -> new Actor(actor.personId(), principal, actor.channel()));
    }

    private boolean isParty(BenefitContract contract, Party party, UUID person) {
        Programme programme = contracts.programmeOf(contract);
        return switch (party) {
            case UNIT_HEAD -> contracts.owners(contract).contains(person);
            case PROGRAMME_MANAGER -> directory.rolesOf(person, programme.id()).contains(Role.PROGRAMME_MANAGER);
            case STEERING_GROUP -> person.equals(programme.chairId());
        };
    }
}
