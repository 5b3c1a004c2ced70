package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is shown of a contract version, beside its signing and on the initiative's own page. */
@Component
class ContractPage {

    private static final Set<BenefitContract.State> ENDED =
            EnumSet.of(BenefitContract.State.SENT_BACK, BenefitContract.State.WITHDRAWN, BenefitContract.State.VOID);

    private final Contracts contracts;
    private final ContractLedger ledger;
    private final PromiseWarnings warnings;
    private final Initiatives initiatives;
    private final Directory directory;

    ContractPage(
            Contracts contracts,
            ContractLedger ledger,
            PromiseWarnings warnings,
            Initiatives initiatives,
            Directory directory) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.warnings = warnings;
        this.initiatives = initiatives;
        this.directory = directory;
    }

    /**
     * Entries: contract, promises, quarters, owners (ids, the first first), signatures, missing, warnings, unit, method's
     * baseline (when measured) and classes, before (the version it replaces) with changes, names.
     */
    Map<String, Object> of(BenefitContract contract) {
        Map<String, Object> model = new HashMap<>();
        Draft says = contracts.says(contract);
        List<UUID> owners = contracts.owners(contract);
        List<Signature> signatures = contracts.signatures(contract.id());
        Optional<BenefitContract> before = before(contract);
        Map<UUID, String> names = names(contract, owners, signatures, before);
        model.put("contract", contract);
        model.put("promises", says.profile().promises());
        model.put("quarters", says.profile().byQuarter());
        model.put("owners", owners);
        model.put("signatures", signatures);
        model.put("missing", contract.isOutForSignature() ? contracts.missing(contract) : List.of());
        model.put(
                "warnings",
                contract.isOutForSignature() ? warnings.of(contract.initiativeId(), says.profile()) : List.of());
        model.put("unit", directory.unit(contract.unitId()).name());
        contracts.baseline(contract).ifPresent(baseline -> {
            model.put("baseline", baseline.fte());
            model.put("classes", baseline.caseClasses());
        });
        before.ifPresent(version -> {
            model.put("before", version);
            model.put("changes", ContractChange.between(described(version), described(contract), names));
        });
        model.put("names", names);
        return model;
    }

    /** What {@link #of} asks of the database, of whichever version. */
    List<Question<?>> questions(UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        List<BenefitContract> versions = contracts.versions(initiativeId);
        return Stream.of(
                        contracts.questions(initiativeId).stream(),
                        versions.stream().map(version -> DirectoryQuestions.unit(version.unitId())),
                        versions.stream().anyMatch(BenefitContract::isOutForSignature)
                                ? PromiseWarnings.questions(initiative).stream()
                                : Stream.<Question<?>>of(),
                        Stream.of(DirectoryQuestions.programme(initiative.programmeId())))
                .<Question<?>>flatMap(each -> each)
                .toList();
    }

    /** The signed version that this one replaces, or is to replace. */
    Optional<BenefitContract> before(BenefitContract contract) {
        Set<UUID> signed = ledger.steps(contract.initiativeId()).stream()
                .filter(step -> step.state() == BenefitContract.State.SIGNED)
                .map(ContractLedger.Step::contractId)
                .collect(Collectors.toSet());
        return contracts.versions(contract.initiativeId()).stream()
                .filter(each -> each.versionNumber() < contract.versionNumber() && signed.contains(each.id()))
                .findFirst();
    }

    ContractChange.Version described(BenefitContract contract) {
        return new ContractChange.Version(
                contract,
                contracts.says(contract),
                contracts.owners(contract),
                contracts.baseline(contract).map(Baseline::fte).orElse(null));
    }

    private Map<UUID, String> names(
            BenefitContract contract, List<UUID> owners, List<Signature> signatures, Optional<BenefitContract> before) {
        Set<UUID> people = new HashSet<>(owners);
        people.add(contract.draftedBy());
        signatures.forEach(each -> people.addAll(List.of(each.personId(), each.principal())));
        before.ifPresent(version -> people.addAll(contracts.owners(version)));
        return directory.names(people);
    }

    /** Ended without being in force any more, and why: the steps of all versions but those that led to a signature. */
    List<ContractLedger.Step> ended(UUID initiativeId) {
        return ledger.steps(initiativeId).stream()
                .filter(step -> ENDED.contains(step.state()))
                .toList();
    }
}
