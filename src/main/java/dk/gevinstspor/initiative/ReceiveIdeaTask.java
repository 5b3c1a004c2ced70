package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The programme manager takes an idea in, or rejects it. */
@Component
class ReceiveIdeaTask extends VerdictTask {

    private final Intake intake;
    private final TaskFacts facts;

    ReceiveIdeaTask(Intake intake, TaskFacts facts) {
        this.intake = intake;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "receive-idea";
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        intake.receive(task.initiative(), form.yes(), form.reason(), actor);
    }
}
