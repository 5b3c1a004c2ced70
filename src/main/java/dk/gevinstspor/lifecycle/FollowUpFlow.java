package dk.gevinstspor.lifecycle;

import dk.gevinstspor.benefit.BenefitEvent;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happened to a benefit: tells the engine, in the same transaction. */
@Component
class FollowUpFlow {

    private static final Set<String> TASKS_THAT_ASK = Set.of("confirm-benefit", "measure-again");

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
