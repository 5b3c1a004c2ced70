package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.Files;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What asking for a confirmation has in common, by task and by link: figures beside it, rules, and the answer. */
@Component
class ConfirmPage {

    private final FollowUps followUps;
    private final Confirming confirming;
    private final BenefitLedger ledger;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Files files;
    private final Formats formats;

    ConfirmPage(
            FollowUps followUps,
            Confirming confirming,
            BenefitLedger ledger,
            Contracts contracts,
            Initiatives initiatives,
            Findings findings,
            Files files,
            Formats formats) {
        this.followUps = followUps;
        this.confirming = confirming;
        this.ledger = ledger;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.findings = findings;
        this.files = files;
        this.formats = formats;
    }

    /** Entries: period, initiative, contracted; last, answer, plan, contract and baseline where there are such. */
    Map<String, Object> of(UUID periodId) {
        FollowUpPeriod period = followUps.get(periodId);
        UUID initiative = period.initiativeId();
        Map<String, Object> model = new HashMap<>();
        model.put("period", period);
        model.put("initiative", initiatives.get(initiative));
        model.put("contracted", followUps.contracted(period));
        model.put("goalChoices", Option.ofEnum(GoalsMet.class, "benefit.goals."));
        followUps.confirmed(initiative).ifPresent(last -> model.put("last", last));
        ledger.latestOf(periodId).ifPresent(answer -> model.put("answer", answer));
        ledger.actionPlan(periodId).ifPresent(plan -> model.put("plan", plan));
        contracts.current(initiative).ifPresent(contract -> model.put("contract", contract));
        findings.baseline(initiative).ifPresent(baseline -> model.put("baseline", baseline));
        return model;
    }

    void validate(ConfirmForm form, UUID periodId, Errors errors) {
        FollowUpPeriod period = followUps.get(periodId);
        if (!period.awaitsConfirmation()) {
            errors.reject("form.confirm-benefit.answered");
        }
        Fte fte = form.fte();
        if (fte != null && !confirming.isAtMostBaseline(period.initiativeId(), fte)) {
            Fte most =
                    findings.baseline(period.initiativeId()).map(Baseline::fte).orElseThrow();
            errors.rejectValue("fte", "form.confirm-benefit.fte.baseline", new Object[] {formats.fte(most)}, null);
        }
        if (form.goals() == null && hasGoals(period.initiativeId())) {
            errors.rejectValue("goals", "form.confirm-benefit.goals.missing");
        }
        MultipartFile upload = form.upload();
        if (upload != null) {
            files.problem(upload).ifPresent(problem -> errors.rejectValue("evidence", problem.messageKey()));
        }
    }

    private boolean hasGoals(UUID initiativeId) {
        return contracts
                .current(initiativeId)
                .filter(contract -> contract.terms().qualitativeGoals() != null)
                .isPresent();
    }

    void permit(UUID periodId, Actor actor, Errors errors) {
        if (confirming.asOwner(followUps.get(periodId), actor).isEmpty()) {
            errors.reject("form.confirm-benefit.notOwner");
        }
    }

    void submit(ConfirmForm form, UUID periodId, Actor actor) {
        MultipartFile upload = form.upload();
        List<UUID> evidence = upload == null ? List.of() : List.of(files.store(upload, actor));
        confirming.confirm(
                periodId, new Answer(Objects.requireNonNull(form.fte()), form.goals(), form.remark(), evidence), actor);
    }
}
