package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Gate 2: the programme manager drafts a version of the contract and sends it out for signature. */
@Component
class DraftContractTask implements TaskForm<DraftContractForm> {

    private final Drafting drafting;
    private final ContractDraft draft;

    DraftContractTask(Drafting drafting, ContractDraft draft) {
        this.drafting = drafting;
        this.draft = draft;
    }

    @Override
    public String key() {
        return "draft-contract";
    }

    @Override
    public Class<DraftContractForm> type() {
        return DraftContractForm.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return draft.questions(task.initiative());
    }

    @Override
    public DraftContractForm prefill(TaskContext task) {
        return draft.prefill(task.initiative());
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return draft.model(task.initiative());
    }

    @Override
    public void validate(DraftContractForm form, TaskContext task, Errors errors) {
        draft.validate(form, task.initiative(), errors);
    }

    @Override
    public void submit(DraftContractForm form, TaskContext task, Actor actor) {
        drafting.send(task.initiative(), draft.draft(form, task.initiative()), actor);
    }
}
