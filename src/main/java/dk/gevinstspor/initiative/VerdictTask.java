package dk.gevinstspor.initiative;

import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/** A task that accepts or sends back; what follows from it is the subclass's. */
abstract class VerdictTask implements TaskForm<Verdict> {

    private final String key;
    private final TaskFacts facts;

    VerdictTask(String key, TaskFacts facts) {
        this.key = key;
        this.facts = facts;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Class<Verdict> type() {
        return Verdict.class;
    }

    @Override
    public Verdict prefill(TaskContext task) {
        return Verdict.OPEN;
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = facts.of(task.initiative());
        model.put("answers", List.of(Option.of(true, "form." + key + ".yes"), Option.of(false, "form." + key + ".no")));
        return model;
    }

    @Override
    public void validate(Verdict form, TaskContext task, Errors errors) {
        form.check(errors);
    }
}
