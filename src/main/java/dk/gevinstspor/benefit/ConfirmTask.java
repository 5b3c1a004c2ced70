package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/** The owner confirms the benefit, logged in; the first time or measured again. The business key is the period. */
class ConfirmTask implements TaskForm<ConfirmForm> {

    private final String key;
    private final ConfirmPage page;

    ConfirmTask(String key, ConfirmPage page) {
        this.key = key;
        this.page = page;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label(String field) {
        return "form.confirm-benefit." + field;
    }

    @Override
    public Class<ConfirmForm> type() {
        return ConfirmForm.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return page.questions(task.initiative(), task.businessKey());
    }

    @Override
    public ConfirmForm prefill(TaskContext task) {
        return page.prefill(task.businessKey());
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return page.of(task.businessKey());
    }

    @Override
    public void validate(ConfirmForm form, TaskContext task, Errors errors) {
        page.validate(form, task.businessKey(), errors);
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        page.permit(task.businessKey(), actor, errors);
    }

    @Override
    public void submit(ConfirmForm form, TaskContext task, Actor actor) {
        page.submit(form, task.businessKey(), actor);
    }
}
