package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Preparation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
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
    private final Preparation preparation;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Signing(
            ContractRows rows,
            Contracts contracts,
            ContractLedger ledger,
            Preparation preparation,
            Directory directory,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.contracts = contracts;
        this.ledger = ledger;
        this.preparation = preparation;
        this.directory = directory;
        this.events = events;
    }

    /**
     * With the last signature the contract is in force.
     *
     * @throws IllegalTransition when there is an {@link #objection}
     */
    public void sign(UUID contractId, Party party, Actor actor) {
        BenefitContract contract = permitted(contractId, party, actor);
        ledger.signed(contractId, party, SignedContent.hash(contract, contracts.profile(contractId)), actor);
        if (contracts.missing(contract).isEmpty()) {
            BenefitContract signed = rows.save(contract.signed());
            ledger.stepped(contractId, signed.state(), null, actor);
            preparation.contractSigned(contract.initiativeId(), contractId, actor);
            events.publishEvent(new ContractEvent.Signed(contractId, contract.initiativeId()));
        }
    }

    /**
     * The party will not sign it as it is: the programme drafts a new version.
     *
     * @throws IllegalTransition when there is an {@link #objection} to her signing it
     */
    public void sendBack(UUID contractId, Party party, String reason, Actor actor) {
        BenefitContract contract = permitted(contractId, party, actor);
        BenefitContract back = rows.save(contract.sendBack());
        ledger.stepped(contractId, back.state(), reason.strip(), actor);
        events.publishEvent(new ContractEvent.SentBack(contractId, contract.initiativeId(), reason.strip()));
    }

    /** Why this person may not sign for that party; none when she may. */
    @Transactional(readOnly = true)
    public Optional<Objection> objection(UUID contractId, Party party, Actor actor) {
        return objection(contracts.get(contractId), party, actor);
    }

    private BenefitContract permitted(UUID contractId, Party party, Actor actor) {
        BenefitContract contract =
                rows.lockById(contractId).orElseThrow(() -> new NoSuchElementException("no contract " + contractId));
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
        if (!isParty(contract, party, actor.principal())) {
            return Optional.of(Objection.NOT_THE_PARTY);
        }
        boolean again = contracts.signatures(contract.id()).stream()
                .anyMatch(each -> each.personId().equals(actor.personId()));
        return again ? Optional.of(Objection.SAME_PERSON) : Optional.empty();
    }

    private boolean isParty(BenefitContract contract, Party party, UUID person) {
        Programme programme = contracts.programmeOf(contract);
        return switch (party) {
            case UNIT_HEAD -> person.equals(contract.ownerId());
            case PROGRAMME_MANAGER -> directory.rolesOf(person, programme.id()).contains(Role.PROGRAMME_MANAGER);
            case STEERING_GROUP -> person.equals(programme.chairId());
        };
    }
}
