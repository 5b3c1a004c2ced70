package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import org.springframework.stereotype.Component;

/** Gate 4: operation takes the automation over, or sends it back to hypercare. */
@Component
class AcceptOperationTask extends VerdictTask {

    private final Delivery delivery;

    AcceptOperationTask(Delivery delivery, TaskFacts facts) {
        super("accept-operation", facts);
        this.delivery = delivery;
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        delivery.acceptOperation(task.initiative(), form.yes(), form.reason(), actor);
    }
}
