package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The hypercare checklist: done and stable it ends, otherwise it is extended. */
@Component
class HypercareTask implements TaskForm<HypercareTask.Form> {

    /** Longer is not hypercare any more. */
    private static final int LONGEST_EXTENSION_MONTHS = 6;

    private final Delivery delivery;
    private final TaskFacts facts;
    private final Today today;

    HypercareTask(Delivery delivery, TaskFacts facts, Today today) {
        this.delivery = delivery;
        this.facts = facts;
        this.today = today;
    }

    record Form(
            boolean logs,
            boolean tests,
            boolean audit,
            boolean changeRequests,

            @NotNull(message = "{form.accepted.missing}") @Nullable
            Boolean stable,

            @Nullable LocalDate extendUntil,
            @Size(max = 2000) @Nullable String note) {

        boolean checked() {
            return logs && tests && audit && changeRequests;
        }
    }

    @Override
    public String key() {
        return "hypercare";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(false, false, false, false, null, null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = facts.of(task.initiative());
        model.put("answers", List.of(Option.of(true, "form.hypercare.yes"), Option.of(false, "form.hypercare.no")));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (Boolean.TRUE.equals(form.stable) && !form.checked()) {
            errors.rejectValue("stable", "form.hypercare.unchecked");
        }
        if (Boolean.FALSE.equals(form.stable)) {
            LocalDate now = today.date();
            if (form.extendUntil == null
                    || !form.extendUntil.isAfter(now)
                    || form.extendUntil.isAfter(now.plusMonths(LONGEST_EXTENSION_MONTHS))) {
                errors.rejectValue("extendUntil", "form.hypercare.extendUntil.range");
            }
            if (form.note == null || form.note.isBlank()) {
                errors.rejectValue("note", "form.reason.missing");
            }
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        if (Boolean.TRUE.equals(form.stable)) {
            delivery.endHypercare(task.initiative(), form.note, actor);
        } else {
            delivery.extendHypercare(task.initiative(), Given.of(form.extendUntil), Given.of(form.note), actor);
        }
    }
}
