package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.Files;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What asking for a confirmation has in common, by task and by link: figures beside it, rules, and the answer. */
@Component
class ConfirmPage {

    private final FollowUps followUps;
    private final Confirming confirming;
    private final Suggestions suggestions;
    private final OwnerRule owners;
    private final CorrectionWindow window;
    private final BenefitLedger ledger;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Files uploads;
    private final BenefitFiles files;
    private final Formats formats;

    ConfirmPage(
            FollowUps followUps,
            Confirming confirming,
            Suggestions suggestions,
            OwnerRule owners,
            CorrectionWindow window,
            BenefitLedger ledger,
            Contracts contracts,
            Initiatives initiatives,
            Findings findings,
            Files uploads,
            BenefitFiles files,
            Formats formats) {
        this.followUps = followUps;
        this.confirming = confirming;
        this.suggestions = suggestions;
        this.owners = owners;
        this.window = window;
        this.ledger = ledger;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.findings = findings;
        this.uploads = uploads;
        this.files = files;
        this.formats = formats;
    }

    /** Entries: period, initiative, contracted; suggestion, last, answer, plan, contract and baseline where there are such. */
    Map<String, Object> of(UUID periodId) {
        FollowUpPeriod period = followUps.get(periodId);
        UUID initiative = period.initiativeId();
        Map<String, Object> model = new HashMap<>();
        model.put("period", period);
        model.put("initiative", initiatives.get(initiative));
        model.put("contracted", followUps.contracted(period));
        model.put("goalChoices", Option.ofEnum(GoalsMet.class, "benefit.goals."));
        suggestions.of(period).ifPresent(found -> model.put("suggestion", found));
        followUps.confirmed(initiative).ifPresent(last -> model.put("last", last));
        ledger.latestOf(periodId).ifPresent(answer -> model.put("answer", answer));
        ledger.actionPlan(periodId).ifPresent(plan -> model.put("plan", plan));
        contracts.current(initiative).ifPresent(contract -> model.put("contract", contract));
        findings.baseline(initiative).ifPresent(baseline -> model.put("baseline", baseline));
        return model;
    }

    /** What {@link #of} and {@link #prefill} ask of the database. */
    List<Question<?>> questions(UUID initiative, UUID periodId) {
        // First what has all of its periods.
        List<Question<?>> file = files.questions(initiatives.get(initiative));
        FollowUpPeriod period = followUps.get(periodId);
        return Stream.of(
                        file,
                        suggestions.questions(period),
                        BenefitLedger.questionsAbout(periodId),
                        List.<Question<?>>of(Contracts.promisedQuestion(initiative, List.of(period.dueDay()))))
                .<Question<?>>flatMap(List::stream)
                .toList();
    }

    /** With the measured figure, when there is one: she confirms it, or gives her own with a reason. */
    ConfirmForm prefill(UUID periodId) {
        return suggestions
                .of(followUps.get(periodId))
                .map(found -> new ConfirmForm(found.said(), null, null, null))
                .orElse(ConfirmForm.EMPTY);
    }

    void validate(ConfirmForm form, UUID periodId, Errors errors) {
        FollowUpPeriod period = followUps.get(periodId);
        if (!period.awaitsConfirmation()) {
            errors.reject("form.confirm-benefit.answered");
        }
        Fte own = form.fte();
        boolean differs = own != null
                && suggestions
                        .of(period)
                        .filter(found -> found.differsFrom(own))
                        .isPresent();
        if (differs && form.remark() == null) {
            errors.rejectValue("comment", "form.confirm-benefit.comment.differs");
        }
        validateFigure(form, period, errors);
    }

    /** A correction always says why. */
    void validateCorrection(ConfirmForm form, Confirmation before, Errors errors) {
        FollowUpPeriod period = followUps.get(before.periodId());
        boolean stands = ledger.latestOf(period.id())
                .filter(each -> each.id().equals(before.id()))
                .isPresent();
        if (!stands) {
            errors.reject("form.correct-confirmation.corrected");
        } else if (!period.stands()) {
            errors.reject("form.correct-confirmation.disputed");
        } else if (!window.isOpen(before)) {
            errors.reject("form.correct-confirmation.late", new Object[] {formats.date(window.lastDay(before))}, null);
        }
        if (form.remark() == null) {
            errors.rejectValue("comment", "form.correct-confirmation.comment.missing");
        }
        validateFigure(form, period, errors);
    }

    private void validateFigure(ConfirmForm form, FollowUpPeriod period, Errors errors) {
        validateBaseline(form.fte(), period.initiativeId(), errors);
        if (form.goals() == null && hasGoals(period.initiativeId())) {
            errors.rejectValue("goals", "form.confirm-benefit.goals.missing");
        }
        MultipartFile upload = form.evidence();
        if (upload != null) {
            uploads.problem(upload).ifPresent(problem -> errors.rejectValue("evidence", problem.messageKey()));
        }
    }

    /** Nobody may confirm more ÅV than the process took before it was automated. */
    void validateBaseline(@Nullable Fte fte, UUID initiativeId, Errors errors) {
        findings.baseline(initiativeId)
                .map(Baseline::fte)
                .filter(most -> fte != null && fte.isMoreThan(most))
                .ifPresent(most -> errors.rejectValue(
                        "fte", "form.confirm-benefit.fte.baseline", new Object[] {formats.fte(most)}, null));
    }

    private boolean hasGoals(UUID initiativeId) {
        return contracts
                .current(initiativeId)
                .filter(contract -> contract.terms().qualitativeGoals() != null)
                .isPresent();
    }

    /** Whether the figure is hers to give: as an owner of the benefit, or as who acts for one today. */
    boolean admits(UUID periodId, Actor actor) {
        return owners.asOwner(followUps.get(periodId), actor).isPresent();
    }

    void permit(UUID periodId, Actor actor, Errors errors) {
        if (!admits(periodId, actor)) {
            errors.reject("form.confirm-benefit.notOwner");
        }
    }

    void lock(UUID periodId) {
        followUps.lock(periodId);
    }

    void submit(ConfirmForm form, UUID periodId, Actor actor) {
        confirming.confirm(periodId, answer(form, actor), actor);
    }

    /**
     * With its evidence, or not at all.
     *
     * @return the id of the new entry
     */
    @Transactional
    public UUID correct(ConfirmForm form, UUID confirmationId, Actor actor) {
        return confirming.correct(confirmationId, answer(form, actor), actor);
    }

    /** Stores the evidence, too. */
    private Answer answer(ConfirmForm form, Actor actor) {
        MultipartFile upload = form.evidence();
        List<UUID> evidence = upload == null ? List.of() : List.of(uploads.store(upload, actor));
        return new Answer(Objects.requireNonNull(form.fte()), form.goals(), form.remark(), evidence);
    }
}
