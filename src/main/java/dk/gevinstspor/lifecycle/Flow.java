package dk.gevinstspor.lifecycle;

import dk.gevinstspor.contract.ContractEvent;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.kernel.Zone;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happened to an initiative or its contract outside of a task: tells the engine, in the same transaction. */
@Component
class Flow {

    private static final Set<String> PROCESS_OWNERS_TASKS =
            Set.of("confirm-baseline", "accept-test", "ready-for-go-live");

    private static final Map<Party, String> SIGNING_TASKS = Map.of(
            Party.UNIT_HEAD, "sign-unit-head",
            Party.PROGRAMME_MANAGER, "sign-programme-manager",
            Party.STEERING_GROUP, "sign-steering-group");

    private final Engine engine;
    private final TaskReads tasks;

    Flow(Engine engine, TaskReads tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @EventListener
    void submitted(InitiativeEvent.Submitted event) {
        engine.start(BusinessProcess.INITIATIVE_LIFECYCLE, event.initiativeId());
    }

    @EventListener
    void parked(InitiativeEvent.Parked event) {
        engine.tell(Message.INITIATIVE_PARKED, event.initiativeId());
    }

    @EventListener
    void resumed(InitiativeEvent.Resumed event) {
        engine.tell(Message.INITIATIVE_RESUMED, event.initiativeId());
    }

    @EventListener
    void stopped(InitiativeEvent.Stopped event) {
        engine.tell(Message.INITIATIVE_STOPPED, event.initiativeId());
        engine.tell(Message.CALENDAR_CLOSED, event.initiativeId());
    }

    /** The task that decided it leads the lifecycle to its end; only the calendar has to be told. */
    @EventListener
    void closed(InitiativeEvent.Closed event) {
        engine.tell(Message.CALENDAR_CLOSED, event.initiativeId());
    }

    @EventListener
    void reopened(InitiativeEvent.Reopened event) {
        engine.start(BusinessProcess.INITIATIVE_LIFECYCLE, event.initiativeId());
        if (event.at().isInOperation() && !engine.runs(BusinessProcess.BENEFIT_CALENDAR, event.initiativeId())) {
            engine.start(BusinessProcess.BENEFIT_CALENDAR, event.initiativeId());
        }
    }

    /** The first follow-up may count from the end of hypercare. */
    @EventListener
    void hypercareMoved(InitiativeEvent.HypercareMoved event) {
        engine.recomputeTimers(BusinessProcess.INITIATIVE_LIFECYCLE, event.initiativeId());
        engine.recomputeTimers(BusinessProcess.BENEFIT_CALENDAR, event.initiativeId());
        tasks.openIn(event.initiativeId(), Set.of("hypercare"))
                .forEach(task -> engine.changeDeadline(task, Zone.morningOf(event.until())));
    }

    @EventListener
    void ownersNamed(InitiativeEvent.OwnersNamed event) {
        tasks.openIn(event.initiativeId(), PROCESS_OWNERS_TASKS)
                .forEach(task -> engine.assign(task, event.processOwnerId()));
    }

    /** At gate 2 the lifecycle itself calls the contract's process. */
    @EventListener
    void contractSent(ContractEvent.Sent event) {
        if (event.amendment()) {
            engine.start(BusinessProcess.BENEFIT_CONTRACT, event.contractId());
        }
    }

    /** By form or by mail: the signature is in, so the task that waited for it is done. */
    @EventListener
    void contractPartySigned(ContractEvent.PartySigned event) {
        tasks.openFor(event.contractId(), Set.of(SIGNING_TASKS.get(event.party())))
                .forEach(task -> engine.complete(task, event.actor()));
    }

    @EventListener
    void contractWithdrawn(ContractEvent.Withdrawn event) {
        engine.tell(Message.CONTRACT_WITHDRAWN, event.contractId());
    }

    @EventListener
    void contractSentBack(ContractEvent.SentBack event) {
        engine.tell(Message.CONTRACT_WITHDRAWN, event.contractId());
    }

    @EventListener
    void contractVoided(ContractEvent.Voided event) {
        engine.tell(Message.CONTRACT_WITHDRAWN, event.contractId());
    }
}
