package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.UntilSaved;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The benefit contracts as the other modules read them. */
@Service
public class Contracts {

    private final ContractRows rows;
    private final ContractLedger ledger;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Directory directory;

    Contracts(
            ContractRows rows, ContractLedger ledger, Initiatives initiatives, Findings findings, Directory directory) {
        this.rows = rows;
        this.ledger = ledger;
        this.initiatives = initiatives;
        this.findings = findings;
        this.directory = directory;
    }

    /** @throws NoSuchElementException when there is no such version */
    public BenefitContract get(UUID contractId) {
        return find(contractId).orElseThrow(() -> new NoSuchElementException("no contract " + contractId));
    }

    public Optional<BenefitContract> find(UUID contractId) {
        return ReadOnce.of(List.of("contract", contractId), () -> rows.findById(contractId));
    }

    /** As the running transaction has read or saved it. */
    private BenefitContract now(UUID contractId) {
        return UntilSaved.of(SavedContracts.version(contractId), () -> get(contractId));
    }

    private List<BenefitContract> versionsNow(UUID initiativeId) {
        return UntilSaved.of(SavedContracts.versionsOf(initiativeId), () -> versions(initiativeId));
    }

    /** The version in force, or else the one that is out for signature, as the running transaction has read or saved it. */
    public Optional<BenefitContract> current(UUID initiativeId) {
        List<BenefitContract> versions = versionsNow(initiativeId);
        return versions.stream()
                .filter(BenefitContract::isInForce)
                .findFirst()
                .or(() -> versions.stream()
                        .filter(BenefitContract::isOutForSignature)
                        .findFirst());
    }

    /** The signed version that binds now. */
    public Optional<BenefitContract> inForce(UUID initiativeId) {
        return versions(initiativeId).stream()
                .filter(BenefitContract::isInForce)
                .findFirst();
    }

    /** The version that is out for signature: the first, or an amendment of the one in force. */
    public Optional<BenefitContract> out(UUID initiativeId) {
        return versions(initiativeId).stream()
                .filter(BenefitContract::isOutForSignature)
                .findFirst();
    }

    /** What all that is asked about an initiative's contract here asks of the database. */
    public List<Question<?>> questions(UUID initiativeId) {
        return Stream.concat(
                        Stream.of(
                                ContractLedger.stepsQuestion(initiativeId),
                                ContractLedger.namesQuestion(initiativeId),
                                Findings.baselineQuestion(initiativeId)),
                        versions(initiativeId).stream()
                                .flatMap(version -> ContractLedger.questionsAbout(version.id()).stream()))
                .toList();
    }

    /** The newest first. */
    public List<BenefitContract> versions(UUID initiativeId) {
        return ReadOnce.of(List.of("contracts", initiativeId), () -> {
            List<BenefitContract> versions = rows.findByInitiativeIdOrderByVersionNumberDesc(initiativeId);
            versions.forEach(each -> ReadOnce.know(List.of("contract", each.id()), Optional.of(each)));
            return versions;
        });
    }

    /** A version is out for signature or signed, and not void. */
    public boolean sent(UUID initiativeId) {
        return current(initiativeId).isPresent();
    }

    public boolean signed(UUID initiativeId) {
        return versionsNow(initiativeId).stream().anyMatch(BenefitContract::isInForce);
    }

    public UUID initiativeOf(UUID contractId) {
        return get(contractId).initiativeId();
    }

    /** The benefit owners as the version names them; the first is the one that stands for them all. */
    public List<UUID> owners(UUID contractId) {
        return owners(get(contractId));
    }

    List<UUID> owners(BenefitContract contract) {
        return Stream.concat(Stream.of(contract.ownerId()), ledger.coOwners(contract.id()).stream())
                .toList();
    }

    /** The owners by the version in force; empty without one. */
    public List<UUID> ownersInForce(UUID initiativeId) {
        return inForce(initiativeId).map(this::owners).orElse(List.of());
    }

    /** The owner whose signature comes next: the first that has not signed, or the first of all. */
    public UUID nextOwner(UUID contractId) {
        List<UUID> signed = signatures(contractId).stream()
                .filter(each -> each.party() == Party.UNIT_HEAD)
                .map(Signature::principal)
                .toList();
        List<UUID> owners = owners(now(contractId));
        return owners.stream()
                .filter(each -> !signed.contains(each))
                .findFirst()
                .orElse(owners.get(0));
    }

    /** The chair of the steering group. */
    public UUID chair(UUID contractId) {
        return programmeOf(now(contractId)).chairId();
    }

    public BenefitProfile profile(UUID contractId) {
        return ledger.profile(contractId);
    }

    /** ÅV a year promised for that day by the version in force on it; none when no contract promises anything for it. */
    public Optional<Fte> promisedOn(UUID initiativeId, LocalDate day) {
        return Optional.ofNullable(promisedOn(initiativeId, List.of(day)).get(day));
    }

    /** For {@link #promisedOn(UUID, Collection)}. */
    public static Question<?> promisedQuestion(UUID initiativeId, Collection<LocalDate> days) {
        return ContractLedger.promisedQuestion(initiativeId, days);
    }

    /** The same for many days at once; days on which no contract promises anything are left out. */
    public Map<LocalDate, Fte> promisedOn(UUID initiativeId, Collection<LocalDate> days) {
        return ledger.promised(initiativeId, days);
    }

    /** What the version says beside its own row. */
    Draft says(BenefitContract contract) {
        return new Draft(profile(contract.id()), contract.terms(), ledger.coOwners(contract.id()), contract.quorum());
    }

    /** The measurement that the version names, with its case classes. */
    Optional<Baseline> baseline(BenefitContract contract) {
        return findings.baseline(contract.initiativeId())
                .filter(each -> each.id().equals(contract.terms().baselineId()));
    }

    /** SHA-256, in hex, over all that the version says. */
    String contentHash(BenefitContract contract) {
        return SignedContent.hash(contract, says(contract), baseline(contract).orElse(null));
    }

    /** In the order they were given. */
    public List<Signature> signatures(UUID contractId) {
        return ledger.signatures(contractId);
    }

    /** Whether the version is out for signature, this party must sign it, and has not yet. */
    public boolean needsSignature(UUID contractId, Party party) {
        BenefitContract contract = now(contractId);
        return contract.isOutForSignature() && missing(contract).contains(party);
    }

    /** Parties whose signature the version still needs, whatever its state. */
    List<Party> missing(BenefitContract contract) {
        List<Party> given =
                signatures(contract.id()).stream().map(Signature::party).toList();
        return parties(contract).stream()
                .filter(each ->
                        Collections.frequency(given, each) < (each == Party.UNIT_HEAD ? contract.ownersNeeded() : 1))
                .toList();
    }

    List<Party> parties(BenefitContract contract) {
        boolean large = !profile(contract.id())
                .highest()
                .isLessThan(programmeOf(contract).largeContract());
        return large ? List.of(Party.values()) : List.of(Party.UNIT_HEAD, Party.PROGRAMME_MANAGER);
    }

    Programme programmeOf(BenefitContract contract) {
        Initiative initiative = initiatives.now(contract.initiativeId());
        return directory.programme(initiative.programmeId());
    }
}
