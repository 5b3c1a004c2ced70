package dk.gevinstspor.lifecycle;

import dk.gevinstspor.meeting.Ask;
import dk.gevinstspor.meeting.MeetingEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the steering group decided at its meeting: tells the engine, in the same transaction. */
@Component
class MeetingFlow {

    private static final String MINUTES = "send-minutes";
    private static final Set<String> FOLLOW_UP = Set.of("close-decision");

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

    /** A process of a model from before minutes ends when this is over: one of the newest sends them instead. */
    @EventListener
    void decided(MeetingEvent.DecisionsRecorded event) {
        if (!engine.leadsTo(BusinessProcess.QUARTERLY_STATUS, event.reportId(), MINUTES)) {
            engine.startAt(BusinessProcess.QUARTERLY_STATUS, event.reportId(), MINUTES);
        }
    }

    @EventListener
    void assigned(MeetingEvent.DecisionAssigned event) {
        engine.start(BusinessProcess.DECISION_FOLLOW_UP, event.decisionId());
    }

    /** The task is whose the decision is now; where nobody was asked about it, she is from now on. */
    @EventListener
    void handedOver(MeetingEvent.DecisionHandedOver event) {
        List<String> open = tasks.openFor(event.decisionId(), FOLLOW_UP);
        if (open.isEmpty()) {
            engine.start(BusinessProcess.DECISION_FOLLOW_UP, event.decisionId());
        } else {
            open.forEach(task -> engine.assign(task, event.ownerId()));
        }
    }

    /** By form or by mail. */
    @EventListener
    void closed(MeetingEvent.DecisionClosed event) {
        tasks.openFor(event.decisionId(), FOLLOW_UP).forEach(task -> engine.complete(task, event.actor()));
    }
}
