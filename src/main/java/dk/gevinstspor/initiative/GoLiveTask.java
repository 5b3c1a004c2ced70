package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Gate 3: the programme manager puts the automation into operation on a day, T. */
@Component
class GoLiveTask implements TaskForm<GoLiveTask.Form> {

    /** A go-live noted late may lie so many days back: later the first follow-up would already be overdue. */
    private static final int DAYS_BACK = 60;

    private final Delivery delivery;
    private final TaskFacts facts;
    private final Initiatives initiatives;
    private final Today today;

    GoLiveTask(Delivery delivery, TaskFacts facts, Initiatives initiatives, Today today) {
        this.delivery = delivery;
        this.facts = facts;
        this.initiatives = initiatives;
        this.today = today;
    }

    record Form(
            @NotNull @Nullable LocalDate goLiveOn,
            @Size(max = 2000) @Nullable String note) {}

    @Override
    public String key() {
        return "go-live";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(today.date(), null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.goLiveOn != null
                && (form.goLiveOn.isAfter(today.date())
                        || form.goLiveOn.isBefore(today.date().minusDays(DAYS_BACK)))) {
            errors.rejectValue("goLiveOn", "form.go-live.goLiveOn.range");
        }
        if (initiatives.get(task.initiative()).signedContractId() == null) {
            errors.reject("form.go-live.unsigned");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        delivery.goLive(task.initiative(), Given.of(form.goLiveOn), form.note, actor);
    }
}
