package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process owner accepts the test, or sends it back to development. */
@Component
class AcceptTestTask extends VerdictTask {

    private final Delivery delivery;
    private final TaskFacts facts;

    AcceptTestTask(Delivery delivery, TaskFacts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "accept-test";
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        delivery.acceptTest(task.initiative(), form.yes(), form.reason(), actor);
    }
}
