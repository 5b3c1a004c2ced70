package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.webui.TaskContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer looks at the lawfulness of the design. */
@Component
class ReviewLegalTask extends VerdictTask {

    private final Preparation preparation;
    private final TaskFacts facts;

    ReviewLegalTask(Preparation preparation, TaskFacts facts) {
        this.preparation = preparation;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "review-legal";
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        preparation.review(task.initiative(), Review.LAWYER, form.yes(), form.reason(), actor);
    }
}
