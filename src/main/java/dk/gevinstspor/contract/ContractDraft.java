package dk.gevinstspor.contract;

import dk.gevinstspor.contract.DraftContractForm.Row;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the form of a draft opens with, shows beside its fields and asks of them; at gate 2 and for an amendment. */
@Component
class ContractDraft {

    private final Contracts contracts;
    private final ContractPage page;
    private final ProposedProfile proposed;
    private final PromiseWarnings warnings;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Directory directory;
    private final Formats formats;

    ContractDraft(
            Contracts contracts,
            ContractPage page,
            ProposedProfile proposed,
            PromiseWarnings warnings,
            Initiatives initiatives,
            Findings findings,
            Directory directory,
            Formats formats) {
        this.contracts = contracts;
        this.page = page;
        this.proposed = proposed;
        this.warnings = warnings;
        this.initiatives = initiatives;
        this.findings = findings;
        this.directory = directory;
        this.formats = formats;
    }

    /** What {@link #prefill} and {@link #model} ask of the database. */
    List<Question<?>> questions(UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        UUID owner = initiative.owners().benefitOwnerId();
        return Stream.of(
                        contracts.questions(initiativeId).stream(),
                        PromiseWarnings.questions(initiative).stream(),
                        Stream.of(
                                DirectoryQuestions.people(),
                                Findings.screeningQuestion(initiativeId),
                                Cases.question(initiativeId)),
                        Stream.ofNullable(owner).map(DirectoryQuestions::person))
                .<Question<?>>flatMap(each -> each)
                .toList();
    }

    /** The version before, or else what case, estimate and baseline say. */
    DraftContractForm prefill(UUID initiativeId) {
        return contracts.versions(initiativeId).stream()
                .findFirst()
                .map(this::filledFrom)
                .orElseGet(() -> proposed(initiatives.get(initiativeId)));
    }

    private DraftContractForm filledFrom(BenefitContract before) {
        Draft says = contracts.says(before);
        BenefitContract.Terms terms = before.terms();
        return new DraftContractForm(
                rows(says.profile().promises()),
                says.coOwners(),
                before.quorum(),
                terms.method(),
                terms.qualitativeGoals(),
                terms.redeploymentPlan(),
                terms.conditions(),
                false);
    }

    private DraftContractForm proposed(Initiative initiative) {
        Baseline.Method method =
                findings.baseline(initiative.id()).map(Baseline::method).orElse(null);
        return new DraftContractForm(rows(proposed.of(initiative)), List.of(), null, method, null, null, null, false);
    }

    private static List<Row> rows(List<BenefitProfile.Promise> promises) {
        return promises.stream()
                .limit(DraftContractForm.STEPS)
                .map(each -> new Row(each.fromDay(), each.fte()))
                .toList();
    }

    /** Entries: methods, people, owner, staffing, promisedElsewhere, elsewhere, estimate, baseline, classes, returned. */
    Map<String, Object> model(UUID initiativeId) {
        UUID owner = initiatives.get(initiativeId).owners().benefitOwnerId();
        Map<String, Object> model = new HashMap<>();
        model.put("methods", Option.ofEnum(Baseline.Method.class, "initiative.method."));
        model.put(
                "people",
                directory.people().stream()
                        .filter(person -> !person.id().equals(owner))
                        .map(ContractDraft::option)
                        .toList());
        model.put("rows", DraftContractForm.STEPS);
        model.put("coOwnerRows", DraftContractForm.CO_OWNERS);
        if (owner != null) {
            model.put("owner", directory.person(owner).name());
        }
        model.put("staffing", warnings.staffing(initiativeId));
        model.put("promisedElsewhere", warnings.promisedElsewhere(initiativeId));
        model.put("elsewhere", warnings.elsewhere(initiativeId));
        findings.screening(initiativeId).ifPresent(found -> model.put("estimate", found.estimate()));
        findings.baseline(initiativeId).ifPresent(found -> {
            model.put("baseline", found.fte());
            model.put("classes", found.caseClasses());
        });
        page.ended(initiativeId).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> model.put("returned", last));
        return model;
    }

    private static Option option(Person person) {
        return Option.of(person.id().toString(), person.name());
    }

    void validate(DraftContractForm form, UUID initiativeId, Errors errors) {
        form.checkProfile(errors);
        form.checkOwners(initiatives.get(initiativeId).owners().benefitOwnerId(), errors);
        if (contracts.out(initiativeId).isPresent()) {
            errors.reject("form.draft-contract.out");
        }
        if (!errors.hasErrors() && !form.acknowledged()) {
            warnings.of(initiativeId, form.profile())
                    .forEach(warning -> errors.rejectValue(
                            "acknowledged",
                            "form.draft-contract.warning." + warning.kind(),
                            new Object[] {formats.fte(warning.promised()), formats.fte(warning.limit())},
                            null));
        }
    }

    /** The version out for signature, when it says just what the form says. */
    Optional<BenefitContract> sent(DraftContractForm form, UUID initiativeId) {
        return contracts.out(initiativeId).filter(out -> contracts.says(out).equals(draft(form, initiativeId)));
    }

    Draft draft(DraftContractForm form, UUID initiativeId) {
        return form.draft(findings.baseline(initiativeId).map(Baseline::id).orElse(null));
    }
}
