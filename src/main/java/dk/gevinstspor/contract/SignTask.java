package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/** One party signs a contract version or sends it back; the business key is the version. */
class SignTask implements TaskForm<SignForm> {

    private final String key;
    private final Party party;
    private final SignPage page;

    SignTask(String key, Party party, SignPage page) {
        this.key = key;
        this.party = party;
        this.page = page;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label(String field) {
        return "form.sign-contract." + field;
    }

    @Override
    public Class<SignForm> type() {
        return SignForm.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return page.questions(task.initiative());
    }

    @Override
    public SignForm prefill(TaskContext task) {
        return SignForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return page.model(task.businessKey());
    }

    @Override
    public void validate(SignForm form, TaskContext task, Errors errors) {
        form.check(errors);
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        page.permit(task.businessKey(), party, actor, errors);
    }

    @Override
    public void submit(SignForm form, TaskContext task, Actor actor) {
        page.submit(form, task.businessKey(), party, actor);
    }
}
