package dk.gevinstspor.lifecycle;

import dk.gevinstspor.meeting.Ask;
import dk.gevinstspor.meeting.MeetingEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the steering group decided at its meeting: tells the engine, in the same transaction. */
@Component
class MeetingFlow {

    private static final Map<Ask, String> GATES = Map.of(Ask.PRIORITISE, "prioritise", Ask.PERMANENT, "assess-benefit");

    private final Engine engine;
    private final TaskReads tasks;

    MeetingFlow(Engine engine, TaskReads tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** The gate's task that waited for just that is done. */
    @EventListener
    void met(MeetingEvent.RequestMet event) {
        String gate = GATES.get(event.ask());
        if (gate != null) {
            tasks.openIn(event.initiativeId(), Set.of(gate)).forEach(task -> engine.complete(task, event.actor()));
        }
    }

    @EventListener
    void assigned(MeetingEvent.DecisionAssigned event) {
        engine.start(BusinessProcess.DECISION_FOLLOW_UP, event.decisionId());
    }

    /** By form or by mail. */
    @EventListener
    void closed(MeetingEvent.DecisionClosed event) {
        tasks.openFor(event.decisionId(), Set.of("close-decision"))
                .forEach(task -> engine.complete(task, event.actor()));
    }
}
