package dk.gevinstspor.contract;

import dk.gevinstspor.contract.DraftContractForm.Row;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The programme manager drafts a version of the contract and sends it out for signature. */
@Component
class DraftContractTask implements TaskForm<DraftContractForm> {

    private final Drafting drafting;
    private final Contracts contracts;
    private final ContractPage page;
    private final PromiseWarnings warnings;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Formats formats;

    DraftContractTask(
            Drafting drafting,
            Contracts contracts,
            ContractPage page,
            PromiseWarnings warnings,
            Initiatives initiatives,
            Findings findings,
            Formats formats) {
        this.drafting = drafting;
        this.contracts = contracts;
        this.page = page;
        this.warnings = warnings;
        this.initiatives = initiatives;
        this.findings = findings;
        this.formats = formats;
    }

    @Override
    public String key() {
        return "draft-contract";
    }

    @Override
    public Class<DraftContractForm> type() {
        return DraftContractForm.class;
    }

    /** The version before, or else the estimate from the planned go-live on. */
    @Override
    public DraftContractForm prefill(TaskContext task) {
        return contracts.versions(task.initiative()).stream()
                .findFirst()
                .map(this::filledFrom)
                .orElseGet(() -> proposed(task.initiative()));
    }

    private DraftContractForm filledFrom(BenefitContract before) {
        List<Row> rows = contracts.profile(before.id()).promises().stream()
                .map(each -> new Row(each.fromDay(), each.fte()))
                .toList();
        BenefitContract.Terms terms = before.terms();
        return new DraftContractForm(
                rows, terms.method(), terms.qualitativeGoals(), terms.redeploymentPlan(), terms.conditions(), false);
    }

    private DraftContractForm proposed(UUID initiativeId) {
        LocalDate planned = initiatives.get(initiativeId).plannedGoLive();
        List<Row> rows = findings.screening(initiativeId)
                .map(found -> List.of(new Row(planned, found.estimate().midpoint())))
                .orElse(List.of());
        Baseline.Method method =
                findings.baseline(initiativeId).map(Baseline::method).orElse(null);
        return new DraftContractForm(rows, method, null, null, null, false);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        UUID initiative = task.initiative();
        Map<String, Object> model = new HashMap<>();
        model.put("methods", Option.ofEnum(Baseline.Method.class, "initiative.method."));
        model.put("staffing", warnings.staffing(initiative));
        model.put("promisedElsewhere", warnings.promisedElsewhere(initiative));
        findings.screening(initiative).ifPresent(found -> model.put("estimate", found.estimate()));
        findings.baseline(initiative).ifPresent(found -> model.put("baseline", found.fte()));
        page.ended(initiative).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> model.put("returned", last));
        return model;
    }

    @Override
    public void validate(DraftContractForm form, TaskContext task, Errors errors) {
        form.checkProfile(errors);
        if (!errors.hasErrors() && !form.acknowledged()) {
            warnings.of(task.initiative(), form.profile())
                    .forEach(warning -> errors.rejectValue(
                            "acknowledged",
                            "form.draft-contract.warning." + warning.kind(),
                            new Object[] {formats.fte(warning.promised()), formats.fte(warning.limit())},
                            null));
        }
    }

    @Override
    public void submit(DraftContractForm form, TaskContext task, Actor actor) {
        UUID baseline = findings.baseline(task.initiative()).map(Baseline::id).orElse(null);
        drafting.send(task.initiative(), form.profile(), form.terms(baseline), actor);
    }
}
