package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Preparation;
import dk.gevinstspor.initiative.Screening;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The design of the solution and the case that follows from it. */
@Component
class DesignTask implements TaskForm<DesignTask.Form> {

    private final Preparation preparation;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Cases cases;
    private final InitiativeCase template;
    private final Directory directory;

    DesignTask(
            Preparation preparation,
            Initiatives initiatives,
            Findings findings,
            Cases cases,
            InitiativeCase template,
            Directory directory) {
        this.preparation = preparation;
        this.initiatives = initiatives;
        this.findings = findings;
        this.cases = cases;
        this.template = template;
        this.directory = directory;
    }

    /**
     * @param developmentCost whole t.kr.
     * @param operationCost whole t.kr. a year; empty for the rule of 25 %
     * @param fte gross benefit a year when in full use
     */
    record Form(
            @NotBlank @Size(max = 2000) @Nullable String solution,
            @NotNull @Min(0) @Max(100_000) @Nullable Integer developmentCost,
            @NotNull @Min(2015) @Max(2100) @Nullable Integer developmentYear,
            @Min(0) @Max(100_000) @Nullable Integer operationCost,
            @NotNull @Nullable Fte fte) {}

    @Override
    public String key() {
        return "design";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        Initiative initiative = initiatives.get(task.initiative());
        Screening screening = findings.screening(initiative.id()).orElseThrow();
        return new Form(
                null,
                screening.developmentCost().wholeThousands().thousands().intValue(),
                initiative.plannedGoLive() == null
                        ? null
                        : initiative.plannedGoLive().getYear(),
                null,
                screening.estimate().midpoint());
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = new HashMap<>();
        Initiative initiative = initiatives.get(task.initiative());
        model.put("initiative", initiative);
        findings.screening(initiative.id()).ifPresent(found -> model.put("screening", found));
        findings.baseline(initiative.id()).ifPresent(found -> model.put("baseline", found));
        model.put("reviews", directory.reviewsNeeded(initiative.programmeId()));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        Fte work = findings.baseline(task.initiative()).orElseThrow().fte();
        if (form.fte != null && (form.fte.isNegative() || form.fte.isMoreThan(work))) {
            errors.rejectValue("fte", "form.design.fte.range", new Object[] {work.value()}, null);
        }
        Initiative initiative = initiatives.get(task.initiative());
        if (form.developmentYear != null
                && template.rate(initiative, form.developmentYear).isEmpty()) {
            errors.reject(
                    "form.design.rate.missing",
                    new Object[] {String.valueOf(template.prices(initiative).year())},
                    null);
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        Initiative initiative = initiatives.get(task.initiative());
        Money operation = form.operationCost == null ? null : Money.of(form.operationCost);
        EconomicCase economicCase = template.of(
                initiative,
                Money.of(Objects.requireNonNull(form.developmentCost)),
                Objects.requireNonNull(form.developmentYear),
                operation,
                Objects.requireNonNull(form.fte));
        if (cases.ofInitiative(initiative.id()).isPresent()) {
            cases.recordForInitiative(
                    initiative.programmeId(), initiative.id(), economicCase, template.redesigned(), actor);
        } else {
            cases.recordForInitiative(initiative.programmeId(), initiative.id(), economicCase, actor);
        }
        preparation.designed(initiative.id(), Objects.requireNonNull(form.solution), actor);
    }
}
