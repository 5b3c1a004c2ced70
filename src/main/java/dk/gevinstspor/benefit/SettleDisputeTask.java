package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The programme takes the owner's answer, or stands by its challenge. */
@Component
class SettleDisputeTask implements TaskForm<SettleDisputeTask.Form> {

    private final Disputing disputing;
    private final DisputePage page;
    private final FourEyes fourEyes;

    SettleDisputeTask(Disputing disputing, DisputePage page, FourEyes fourEyes) {
        this.disputing = disputing;
        this.page = page;
        this.fourEyes = fourEyes;
    }

    enum Choice {
        ACCEPT,
        MAINTAIN,
        WITHDRAW
    }

    record Form(
            @NotNull(message = "{form.settle-dispute.choice.missing}") @Nullable
            Choice choice,

            @Size(max = 2000) @Nullable String reason) {}

    @Override
    public String key() {
        return "settle-dispute";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return page.questions(task.initiative(), task.businessKey());
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = page.of(task.businessKey());
        model.put("choices", Option.ofEnum(Choice.class, "form.settle-dispute.choice."));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.choice == Choice.MAINTAIN && (form.reason == null || form.reason.isBlank())) {
            errors.rejectValue("reason", "form.settle-dispute.reason.missing");
        }
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        if (!fourEyes.hold(task.initiative(), actor)) {
            errors.reject("form.settle-dispute.fourEyes");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        UUID dispute = task.businessKey();
        switch (Objects.requireNonNull(form.choice)) {
            case ACCEPT -> disputing.accept(dispute, form.reason, actor);
            case MAINTAIN -> disputing.maintain(dispute, Objects.requireNonNull(form.reason), actor);
            case WITHDRAW -> disputing.withdraw(dispute, form.reason, actor);
        }
    }
}
