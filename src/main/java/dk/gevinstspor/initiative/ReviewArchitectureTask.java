package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.webui.TaskContext;
import org.springframework.stereotype.Component;

/** An architect looks at architecture and security of the design. */
@Component
class ReviewArchitectureTask extends VerdictTask {

    private final Preparation preparation;

    ReviewArchitectureTask(Preparation preparation, TaskFacts facts) {
        super("review-architecture", facts);
        this.preparation = preparation;
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        preparation.review(task.initiative(), Review.ARCHITECT, form.yes(), form.reason(), actor);
    }
}
