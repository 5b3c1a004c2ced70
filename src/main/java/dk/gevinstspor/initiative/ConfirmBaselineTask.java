package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process owner stands by the measured baseline, or sends it back. */
@Component
class ConfirmBaselineTask extends VerdictTask {

    private final Preparation preparation;
    private final TaskFacts facts;

    ConfirmBaselineTask(Preparation preparation, TaskFacts facts) {
        this.preparation = preparation;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "confirm-baseline";
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        preparation.confirmBaseline(task.initiative(), form.yes(), form.reason(), actor);
    }
}
