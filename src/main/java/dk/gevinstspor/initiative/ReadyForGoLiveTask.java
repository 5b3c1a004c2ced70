package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process owner's half of gate 3: the unit is instructed and ready. */
@Component
class ReadyForGoLiveTask implements TaskForm<ReadyForGoLiveTask.Form> {

    private final Delivery delivery;
    private final TaskFacts facts;

    ReadyForGoLiveTask(Delivery delivery, TaskFacts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    record Form(
            @AssertTrue(message = "{form.ready-for-go-live.instructed.missing}")
            boolean instructed,

            @AssertTrue(message = "{form.ready-for-go-live.fallback.missing}")
            boolean fallback,

            @Size(max = 2000) @Nullable String note) {}

    @Override
    public String key() {
        return "ready-for-go-live";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(false, false, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        delivery.ready(task.initiative(), form.note, actor);
    }
}
