package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delivery has developed the automation and tested it itself. */
@Component
class DevelopTask implements TaskForm<DevelopTask.Form> {

    private final Delivery delivery;
    private final TaskFacts facts;

    DevelopTask(Delivery delivery, TaskFacts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    record Form(@NotBlank @Size(max = 2000) @Nullable String tested) {}

    @Override
    public String key() {
        return "develop";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        delivery.developed(task.initiative(), Given.of(form.tested), actor);
    }
}
