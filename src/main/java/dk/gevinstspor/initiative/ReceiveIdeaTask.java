package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import org.springframework.stereotype.Component;

/** The programme manager takes an idea in, or rejects it. */
@Component
class ReceiveIdeaTask extends VerdictTask {

    private final Intake intake;

    ReceiveIdeaTask(Intake intake, TaskFacts facts) {
        super("receive-idea", facts);
        this.intake = intake;
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        intake.receive(task.initiative(), form.yes(), form.reason(), actor);
    }
}
