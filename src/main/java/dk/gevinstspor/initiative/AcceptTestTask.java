package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import org.springframework.stereotype.Component;

/** The process owner accepts the test, or sends it back to development. */
@Component
class AcceptTestTask extends VerdictTask {

    private final Delivery delivery;

    AcceptTestTask(Delivery delivery, TaskFacts facts) {
        super("accept-test", facts);
        this.delivery = delivery;
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        delivery.acceptTest(task.initiative(), form.yes(), form.reason(), actor);
    }
}
