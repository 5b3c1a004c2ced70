package dk.gevinstspor.initiative;

import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import org.springframework.validation.Errors;

/** A task that accepts or sends back; what follows from it is the subclass's. */
abstract class VerdictTask implements TaskForm<Verdict> {

    @Override
    public Class<Verdict> type() {
        return Verdict.class;
    }

    @Override
    public Verdict prefill(TaskContext task) {
        return Verdict.OPEN;
    }

    @Override
    public void validate(Verdict form, TaskContext task, Errors errors) {
        form.check(errors);
    }
}
