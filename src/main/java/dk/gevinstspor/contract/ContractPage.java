package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.organisation.Directory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of a contract version, beside its signing and on the initiative's own page. */
@Component
class ContractPage {

    private final Contracts contracts;
    private final ContractLedger ledger;
    private final PromiseWarnings warnings;
    private final Findings findings;
    private final Directory directory;

    ContractPage(
            Contracts contracts,
            ContractLedger ledger,
            PromiseWarnings warnings,
            Findings findings,
            Directory directory) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.warnings = warnings;
        this.findings = findings;
        this.directory = directory;
    }

    /** Entries: contract, promises, signatures, missing, warnings, unit, baseline (when measured), names. */
    Map<String, Object> of(BenefitContract contract) {
        Map<String, Object> model = new HashMap<>();
        BenefitProfile profile = contracts.profile(contract.id());
        List<Signature> signatures = contracts.signatures(contract.id());
        model.put("contract", contract);
        model.put("promises", profile.promises());
        model.put("signatures", signatures);
        model.put("missing", contract.isOutForSignature() ? contracts.missing(contract) : List.of());
        model.put("warnings", contract.isOutForSignature() ? warnings.of(contract.initiativeId(), profile) : List.of());
        model.put("unit", directory.unit(contract.unitId()).name());
        findings.baseline(contract.initiativeId()).map(Baseline::fte).ifPresent(fte -> model.put("baseline", fte));
        Set<UUID> people = new HashSet<>(Set.of(contract.ownerId(), contract.draftedBy()));
        signatures.forEach(each -> add(people, each.personId(), each.onBehalfOf()));
        model.put("names", directory.names(people));
        return model;
    }

    /** What was sent back or became void: the steps of all versions that ended without being signed. */
    List<ContractLedger.Step> ended(UUID initiativeId) {
        return ledger.steps(initiativeId).stream()
                .filter(step ->
                        step.state() == BenefitContract.State.SENT_BACK || step.state() == BenefitContract.State.VOID)
                .toList();
    }

    private static void add(Set<UUID> people, UUID person, @Nullable UUID onBehalfOf) {
        people.add(person);
        if (onBehalfOf != null) {
            people.add(onBehalfOf);
        }
    }
}
