package dk.gevinstspor.lifecycle;

import dk.gevinstspor.benefit.BenefitEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happened to a benefit: tells the engine, in the same transaction. */
@Component
class FollowUpFlow {

    private static final Set<String> TASKS_THAT_ASK = Set.of("confirm-benefit", "measure-again");

    private static final Map<BenefitEvent.Place, String> ACTIVITIES = Map.of(
            BenefitEvent.Place.PLAN, "action-plan",
            BenefitEvent.Place.MEASUREMENT, "measure-again",
            BenefitEvent.Place.HARVEST, "harvest");

    private final Engine engine;
    private final TaskReads tasks;

    FollowUpFlow(Engine engine, TaskReads tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** By form or by mail: the answer is in, so the task that waited for it is done. */
    @EventListener
    void answered(BenefitEvent.PeriodAnswered event) {
        tasks.openFor(event.periodId(), TASKS_THAT_ASK).forEach(task -> engine.complete(task, event.actor()));
    }

    /** The process that runs waits for what is no longer next: it ends, and one at the right place takes over. */
    @EventListener
    void rerouted(BenefitEvent.PeriodRerouted event) {
        engine.tell(Message.FOLLOW_UP_CANCELLED, event.periodId());
        String activity = ACTIVITIES.get(event.to());
        if (activity != null) {
            engine.startAt(BusinessProcess.BENEFIT_FOLLOW_UP, event.periodId(), activity);
        }
    }

    @EventListener
    void disputed(BenefitEvent.Disputed event) {
        engine.tell(Message.FOLLOW_UP_CANCELLED, event.periodId());
        engine.start(BusinessProcess.BENEFIT_DISPUTE, event.disputeId());
    }

    @EventListener
    void disputeAnswered(BenefitEvent.DisputeAnswered event) {
        tasks.openFor(event.disputeId(), Set.of("answer-dispute"))
                .forEach(task -> engine.complete(task, event.actor()));
    }

    @EventListener
    void disputeEnded(BenefitEvent.DisputeEnded event) {
        engine.tell(Message.DISPUTE_ENDED, event.disputeId());
    }

    @EventListener
    void cancelled(BenefitEvent.PeriodCancelled event) {
        engine.tell(Message.FOLLOW_UP_CANCELLED, event.periodId());
    }

    @EventListener
    void assessable(BenefitEvent.BenefitAssessable event) {
        engine.tell(Message.BENEFIT_ASSESSABLE, event.initiativeId());
    }

    @EventListener
    void eroded(BenefitEvent.BenefitEroded event) {
        engine.tell(Message.BENEFIT_ERODED, event.initiativeId());
    }
}
