package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The owner answers a dispute, logged in. The business key is the dispute. */
@Component
class AnswerDisputeTask implements TaskForm<DisputeForm> {

    private final DisputePage page;

    AnswerDisputeTask(DisputePage page) {
        this.page = page;
    }

    @Override
    public String key() {
        return "answer-dispute";
    }

    @Override
    public Class<DisputeForm> type() {
        return DisputeForm.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return page.questions(task.initiative(), task.businessKey());
    }

    @Override
    public DisputeForm prefill(TaskContext task) {
        return DisputeForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return page.of(task.businessKey());
    }

    @Override
    public void validate(DisputeForm form, TaskContext task, Errors errors) {
        page.validate(form, task.businessKey(), errors);
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        page.permit(task.businessKey(), actor, errors);
    }

    @Override
    public void submit(DisputeForm form, TaskContext task, Actor actor) {
        page.submit(form, task.businessKey(), actor);
    }
}
