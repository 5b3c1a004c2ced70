package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The benefit contracts as the other modules read them. */
@Service
public class Contracts {

    private final ContractRows rows;
    private final ContractLedger ledger;
    private final Initiatives initiatives;
    private final Directory directory;

    Contracts(ContractRows rows, ContractLedger ledger, Initiatives initiatives, Directory directory) {
        this.rows = rows;
        this.ledger = ledger;
        this.initiatives = initiatives;
        this.directory = directory;
    }

    /** @throws NoSuchElementException when there is no such version */
    public BenefitContract get(UUID contractId) {
        return rows.findById(contractId).orElseThrow(() -> new NoSuchElementException("no contract " + contractId));
    }

    /** The version that is out for signature or signed. */
    public Optional<BenefitContract> current(UUID initiativeId) {
        return rows.currentOf(initiativeId);
    }

    /** The newest first. */
    public List<BenefitContract> versions(UUID initiativeId) {
        return rows.findByInitiativeIdOrderByVersionNumberDesc(initiativeId);
    }

    /** A version is out for signature or signed, and not void. */
    public boolean sent(UUID initiativeId) {
        return current(initiativeId).isPresent();
    }

    public boolean signed(UUID initiativeId) {
        return current(initiativeId)
                .filter(each -> each.state() == State.SIGNED)
                .isPresent();
    }

    public UUID initiativeOf(UUID contractId) {
        return get(contractId).initiativeId();
    }

    /** The benefit owner, as the version names her. */
    public UUID owner(UUID contractId) {
        return get(contractId).ownerId();
    }

    /** The chair of the steering group. */
    public UUID chair(UUID contractId) {
        return programmeOf(get(contractId)).chairId();
    }

    public BenefitProfile profile(UUID contractId) {
        return ledger.profile(contractId);
    }

    /** ÅV a year that the initiative's signed contract promises on that day; none without one. */
    public Optional<Fte> promisedOn(UUID initiativeId, LocalDate day) {
        return current(initiativeId)
                .filter(each -> each.state() == State.SIGNED)
                .map(each -> profile(each.id()).promisedOn(day));
    }

    /** In the order they were given. */
    public List<Signature> signatures(UUID contractId) {
        return ledger.signatures(contractId);
    }

    /** Whether the version is out for signature, this party must sign it, and has not yet. */
    public boolean needsSignature(UUID contractId, Party party) {
        BenefitContract contract = get(contractId);
        return contract.isOutForSignature() && missing(contract).contains(party);
    }

    /** Parties whose signature the version still needs, whatever its state. */
    List<Party> missing(BenefitContract contract) {
        List<Party> given =
                signatures(contract.id()).stream().map(Signature::party).toList();
        return parties(contract).stream().filter(each -> !given.contains(each)).toList();
    }

    List<Party> parties(BenefitContract contract) {
        boolean large = !profile(contract.id())
                .highest()
                .isLessThan(programmeOf(contract).largeContract());
        return large ? List.of(Party.values()) : List.of(Party.UNIT_HEAD, Party.PROGRAMME_MANAGER);
    }

    Programme programmeOf(BenefitContract contract) {
        Initiative initiative = initiatives.get(contract.initiativeId());
        return directory.programme(initiative.programmeId());
    }
}
