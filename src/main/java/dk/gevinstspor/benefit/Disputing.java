package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.DisputeAnswered;
import dk.gevinstspor.benefit.BenefitEvent.DisputeEnded;
import dk.gevinstspor.benefit.BenefitEvent.Disputed;
import dk.gevinstspor.benefit.Dispute.Step;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme challenges a figure, and both come to an end with it. */
@Service
@Transactional
public class Disputing {

    private final BenefitFiles files;
    private final PeriodRows periods;
    private final BenefitLedger ledger;
    private final DisputeLedger disputes;
    private final OwnerRule owners;
    private final Consequences consequences;
    private final Asking asking;
    private final ApplicationEventPublisher events;
    private final Today today;

    Disputing(
            BenefitFiles files,
            PeriodRows periods,
            BenefitLedger ledger,
            DisputeLedger disputes,
            OwnerRule owners,
            Consequences consequences,
            Asking asking,
            ApplicationEventPublisher events,
            Today today) {
        this.files = files;
        this.periods = periods;
        this.ledger = ledger;
        this.disputes = disputes;
        this.owners = owners;
        this.consequences = consequences;
        this.asking = asking;
        this.events = events;
        this.today = today;
    }

    /**
     * The programme challenges a figure: from now on it is shown, not counted.
     *
     * @return the dispute's id
     * @throws IllegalTransition when the figure does not stand (any more), or from somebody who took part in confirming
     */
    public UUID challenge(UUID confirmationId, String reason, Actor actor) {
        Confirmation figure = ledger.get(confirmationId);
        UUID periodId = figure.periodId();
        BenefitFile file = files.lockedBy(periodId);
        Dispute dispute = new Dispute(
                Ids.next(),
                figure.initiativeId(),
                periodId,
                confirmationId,
                reason.strip(),
                Step.RAISED,
                null,
                today.date(),
                today.now(),
                actor.personId(),
                actor.onBehalfOf());
        BenefitFile next = file.challenged(dispute, actor);
        disputes.raised(dispute, actor);
        periods.save(next.period(periodId));
        asking.revoke(periodId);
        asking.revokeCorrection(confirmationId);
        events.publishEvent(new Disputed(dispute.id(), periodId));
        return dispute.id();
    }

    /**
     * The owner stands by her figure.
     *
     * @throws IllegalTransition when the dispute does not wait for her, or it is not hers
     */
    public void uphold(UUID disputeId, String reason, Actor actor) {
        BenefitFile file = lock(disputeId);
        Actor owner = owners.require(periodOf(file, disputeId), actor);
        file.stepped(disputeId, Step.UPHELD, null, today.now());
        disputes.stepped(disputeId, Step.UPHELD, reason.strip(), null, owner);
        answered(disputeId, owner);
    }

    /**
     * The owner gives another figure.
     *
     * @throws IllegalTransition when the dispute does not wait for her, it is not hers, or there are more ÅV than the
     *     baseline
     */
    public void correct(UUID disputeId, Answer answer, Actor actor) {
        BenefitFile file = lock(disputeId);
        FollowUpPeriod period = periodOf(file, disputeId);
        Actor owner = owners.require(period, actor);
        Confirmation standing = file.standing(period.id()).orElseThrow();
        Confirmation correction = standing.correctedTo(answer, standing.suggested(), today.now(), owner);
        file.stepped(disputeId, Step.CORRECTED, correction, today.now());
        ledger.confirmed(correction, answer.evidence(), List.of());
        disputes.stepped(disputeId, Step.CORRECTED, answer.comment(), correction, owner);
        answered(disputeId, owner);
    }

    private void answered(UUID disputeId, Actor owner) {
        asking.revokeDispute(disputeId);
        events.publishEvent(new DisputeAnswered(disputeId, owner));
    }

    /**
     * The programme takes what the owner says now: it counts again.
     *
     * @throws IllegalTransition when the owner has not answered, or from somebody who took part in confirming
     */
    public void accept(UUID disputeId, @Nullable String reason, Actor actor) {
        close(disputeId, Step.ACCEPTED, reason, actor);
    }

    /**
     * The programme is not convinced: the owner is asked once more.
     *
     * @throws IllegalTransition when the owner has not answered, or from somebody who took part in confirming
     */
    public void maintain(UUID disputeId, String reason, Actor actor) {
        BenefitFile file = lock(disputeId);
        file.requireFourEyes(actor);
        file.stepped(disputeId, Step.MAINTAINED, null, today.now());
        disputes.stepped(disputeId, Step.MAINTAINED, reason.strip(), null, actor);
    }

    /**
     * The programme gives up its challenge; at any time, also outside of a task.
     *
     * @throws IllegalTransition when it is closed, or from somebody who took part in confirming
     */
    public void withdraw(UUID disputeId, @Nullable String reason, Actor actor) {
        close(disputeId, Step.WITHDRAWN, reason, actor);
        events.publishEvent(new DisputeEnded(disputeId));
    }

    private void close(UUID disputeId, Step step, @Nullable String reason, Actor actor) {
        BenefitFile file = lock(disputeId);
        file.requireFourEyes(actor);
        UUID periodId = periodOf(file, disputeId).id();
        BenefitFile next = file.stepped(disputeId, step, null, today.now());
        disputes.stepped(disputeId, step, reason, null, actor);
        periods.save(next.period(periodId));
        asking.revokeDispute(disputeId);
        asking.tellSettled(next.period(periodId), next.standing(periodId).orElseThrow(), reason);
        consequences.reroute(file, next, periodId);
        consequences.of(next.setting().initiativeId(), actor);
    }

    private BenefitFile lock(UUID disputeId) {
        return files.lockedBy(disputes.get(disputeId).periodId());
    }

    private static FollowUpPeriod periodOf(BenefitFile file, UUID disputeId) {
        return file.period(file.dispute(disputeId).periodId());
    }
}
