package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the forms about a dispute have in common, by task and by link. */
@Component
class DisputePage {

    private final Disputing disputing;
    private final DisputeLedger disputes;
    private final ConfirmPage page;
    private final BenefitLedger ledger;
    private final Directory directory;

    DisputePage(
            Disputing disputing, DisputeLedger disputes, ConfirmPage page, BenefitLedger ledger, Directory directory) {
        this.disputing = disputing;
        this.disputes = disputes;
        this.page = page;
        this.ledger = ledger;
        this.directory = directory;
    }

    /** What {@link #of} asks of the database. */
    List<Question<?>> questions(UUID initiative, UUID disputeId) {
        return Stream.concat(
                        page.questions(initiative, disputes.get(disputeId).periodId()).stream(),
                        Stream.of(DisputeLedger.saidQuestion(disputeId)))
                .toList();
    }

    /** The entries of {@link ConfirmPage#of}, and dispute, said, names, choices. */
    Map<String, Object> of(UUID disputeId) {
        Dispute dispute = disputes.get(disputeId);
        List<DisputeLedger.Said> said = disputes.said(disputeId);
        Set<UUID> people = new HashSet<>(Set.of(dispute.personId()));
        said.forEach(each -> people.add(each.personId()));
        Map<String, Object> model = page.of(dispute.periodId());
        model.put("dispute", dispute);
        model.put("said", said);
        model.put("names", directory.names(people));
        model.put("choices", Option.ofEnum(DisputeForm.Choice.class, "form.answer-dispute.choice."));
        return model;
    }

    void validate(DisputeForm form, UUID disputeId, Errors errors) {
        Dispute dispute = disputes.get(disputeId);
        if (!dispute.awaitsOwner()) {
            errors.reject("form.answer-dispute.answered");
        }
        if (form.choice() == DisputeForm.Choice.CORRECT) {
            if (form.fte() == null) {
                errors.rejectValue("fte", "form.confirm-benefit.fte.missing");
            }
            page.validateBaseline(form.fte(), dispute.initiativeId(), errors);
        }
    }

    boolean admits(UUID disputeId, Actor actor) {
        return page.admits(disputes.get(disputeId).periodId(), actor);
    }

    void lock(UUID disputeId) {
        page.lock(disputes.get(disputeId).periodId());
    }

    void permit(UUID disputeId, Actor actor, Errors errors) {
        page.permit(disputes.get(disputeId).periodId(), actor, errors);
    }

    void submit(DisputeForm form, UUID disputeId, Actor actor) {
        String reason = Objects.requireNonNull(form.reason()).strip();
        if (form.choice() == DisputeForm.Choice.UPHOLD) {
            disputing.uphold(disputeId, reason, actor);
        } else {
            Confirmation before =
                    ledger.latestOf(disputes.get(disputeId).periodId()).orElseThrow();
            disputing.correct(
                    disputeId,
                    new Answer(Objects.requireNonNull(form.fte()), before.goals(), reason, List.of()),
                    actor);
        }
    }
}
