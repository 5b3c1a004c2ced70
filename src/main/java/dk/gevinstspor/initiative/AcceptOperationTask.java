package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gate 4: operation takes the automation over, or sends it back to hypercare. */
@Component
class AcceptOperationTask extends VerdictTask {

    private final Delivery delivery;
    private final TaskFacts facts;

    AcceptOperationTask(Delivery delivery, TaskFacts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "accept-operation";
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        delivery.acceptOperation(task.initiative(), form.yes(), form.reason(), actor);
    }
}
