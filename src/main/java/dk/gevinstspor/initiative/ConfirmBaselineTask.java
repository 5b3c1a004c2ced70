package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import org.springframework.stereotype.Component;

/** The process owner stands by the measured baseline, or sends it back. */
@Component
class ConfirmBaselineTask extends VerdictTask {

    private final Preparation preparation;

    ConfirmBaselineTask(Preparation preparation, TaskFacts facts) {
        super("confirm-baseline", facts);
        this.preparation = preparation;
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        preparation.confirmBaseline(task.initiative(), form.yes(), form.reason(), actor);
    }
}
