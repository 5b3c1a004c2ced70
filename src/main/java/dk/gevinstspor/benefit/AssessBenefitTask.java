package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Gate 5: the steering group assesses the benefit, quarter by quarter before it. */
@Component
class AssessBenefitTask implements TaskForm<AssessBenefitTask.Form> {

    private final GateFive gateFive;
    private final FollowUps followUps;
    private final FourEyes fourEyes;
    private final BenefitTable table;

    AssessBenefitTask(GateFive gateFive, FollowUps followUps, FourEyes fourEyes, BenefitTable table) {
        this.gateFive = gateFive;
        this.followUps = followUps;
        this.fourEyes = fourEyes;
        this.table = table;
    }

    record Form(
            @NotNull(message = "{form.assess-benefit.choice.missing}") @Nullable
            Assessment choice,

            @NotBlank(message = "{form.assess-benefit.reason.missing}") @Size(max = 2000) @Nullable
            String reason) {}

    @Override
    public String key() {
        return "assess-benefit";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = table.of(task.initiative());
        model.put("choices", Option.ofEnum(Assessment.class, "form.assess-benefit.choice."));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (!followUps.assessable(task.initiative())) {
            errors.reject("form.assess-benefit.early");
        }
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        if (!fourEyes.hold(task.initiative(), actor)) {
            errors.reject("form.assess-benefit.fourEyes");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        gateFive.assess(
                task.initiative(), Objects.requireNonNull(form.choice), Objects.requireNonNull(form.reason), actor);
    }
}
