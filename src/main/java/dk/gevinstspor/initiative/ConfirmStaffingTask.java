package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The last of gate 2: work plan and staffing stand, from both delivery and unit. */
@Component
class ConfirmStaffingTask implements TaskForm<ConfirmStaffingTask.Form> {

    private final Preparation preparation;
    private final TaskFacts facts;
    private final Initiatives initiatives;
    private final Today today;

    ConfirmStaffingTask(Preparation preparation, TaskFacts facts, Initiatives initiatives, Today today) {
        this.preparation = preparation;
        this.facts = facts;
        this.initiatives = initiatives;
        this.today = today;
    }

    record Form(
            @AssertTrue(message = "{form.confirm-staffing.workPlan.missing}")
            boolean workPlan,

            @AssertTrue(message = "{form.confirm-staffing.staffed.missing}")
            boolean staffed,

            @NotNull @Nullable LocalDate plannedGoLive,
            @Size(max = 2000) @Nullable String note) {}

    @Override
    public String key() {
        return "confirm-staffing";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(false, false, initiatives.get(task.initiative()).plannedGoLive(), null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return facts.of(task.initiative());
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.plannedGoLive != null && form.plannedGoLive.isBefore(today.date())) {
            errors.rejectValue("plannedGoLive", "form.past");
        }
        if (initiatives.get(task.initiative()).signedContractId() == null) {
            errors.reject("form.confirm-staffing.unsigned");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        preparation.confirmStaffing(task.initiative(), Given.of(form.plannedGoLive), form.note, actor);
    }
}
