package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.webui.TaskContext;
import org.springframework.stereotype.Component;

/** A lawyer looks at the lawfulness of the design. */
@Component
class ReviewLegalTask extends VerdictTask {

    private final Preparation preparation;

    ReviewLegalTask(Preparation preparation, TaskFacts facts) {
        super("review-legal", facts);
        this.preparation = preparation;
    }

    @Override
    public void submit(Verdict form, TaskContext task, Actor actor) {
        preparation.review(task.initiative(), Review.LAWYER, form.yes(), form.reason(), actor);
    }
}
