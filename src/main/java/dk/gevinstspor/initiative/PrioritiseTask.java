package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
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

/** Gate 1: the steering group prioritises, with the decision table's advice before it. */
@Component
class PrioritiseTask implements TaskForm<PrioritiseTask.Form> {

    private final Intake intake;
    private final TaskFacts facts;
    private final Findings findings;
    private final Today today;

    PrioritiseTask(Intake intake, TaskFacts facts, Findings findings, Today today) {
        this.intake = intake;
        this.facts = facts;
        this.findings = findings;
        this.today = today;
    }

    enum Choice {
        APPROVE,
        OTHER_FUNDING,
        PARK,
        REJECT
    }

    record Form(
            @NotNull @Nullable Choice choice,
            @Nullable LocalDate parkedUntil,
            @Size(max = 2000) @Nullable String reason) {}

    @Override
    public String key() {
        return "prioritise";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return List.of(Findings.adviceQuestion(task.initiative()));
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = facts.of(task.initiative());
        model.put("choices", Option.ofEnum(Choice.class, "form.prioritise.choice."));
        findings.advice(task.initiative()).ifPresent(advice -> model.put("advice", advice));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        boolean needsReason = form.choice == Choice.PARK || form.choice == Choice.REJECT;
        if (needsReason && (form.reason == null || form.reason.isBlank())) {
            errors.rejectValue("reason", "form.reason.missing");
        }
        if (form.choice == Choice.PARK && (form.parkedUntil == null)) {
            errors.rejectValue("parkedUntil", "form.prioritise.parkedUntil.missing");
        }
        if (form.parkedUntil != null && !form.parkedUntil.isAfter(today.date())) {
            errors.rejectValue("parkedUntil", "form.future");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        switch (Given.of(form.choice)) {
            case APPROVE -> intake.approve(task.initiative(), false, form.reason, actor);
            case OTHER_FUNDING -> intake.approve(task.initiative(), true, form.reason, actor);
            case PARK -> intake.parkAtGate(task.initiative(), Given.of(form.parkedUntil), Given.of(form.reason), actor);
            case REJECT -> intake.reject(task.initiative(), Given.of(form.reason), actor);
        }
    }
}
