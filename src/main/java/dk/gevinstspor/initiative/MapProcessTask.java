package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Baseline.CaseClass;
import dk.gevinstspor.initiative.Baseline.Method;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The consultant maps the process as it is and measures the work in it. */
@Component
class MapProcessTask implements TaskForm<MapProcessTask.Form> {

    /** So many case classes fit on the form. */
    private static final int CLASSES = 3;

    private final Preparation preparation;
    private final TaskFacts facts;
    private final Findings findings;

    MapProcessTask(Preparation preparation, TaskFacts facts, Findings findings) {
        this.preparation = preparation;
        this.facts = facts;
        this.findings = findings;
    }

    /** One row of cases; all three fields or none. */
    record Row(
            @Size(max = 100) @Nullable String name,
            @Min(0) @Max(100_000_000) @Nullable Integer volume,

            @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) @Nullable
            BigDecimal minutes) {

        static final Row EMPTY = new Row(null, null, null);

        boolean isEmpty() {
            return (name == null || name.isBlank()) && volume == null && minutes == null;
        }

        boolean isComplete() {
            return name != null && !name.isBlank() && volume != null && minutes != null;
        }

        CaseClass asCaseClass() {
            return new CaseClass(Given.of(name).strip(), Given.of(volume), Given.of(minutes));
        }
    }

    record Form(
            @NotBlank @Size(max = 4000) @Nullable String asIs,
            @NotNull @Nullable Method method,
            @Valid Row first,
            @Valid Row second,
            @Valid Row third,
            @Nullable Fte fte,
            @Size(max = 500) @Nullable String measure,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal kpiBefore,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal kpiTarget) {

        /** What is not sent at all is a row that is empty, so that a mistake can be told at it. */
        Form {
            first = Objects.requireNonNullElse(first, Row.EMPTY);
            second = Objects.requireNonNullElse(second, Row.EMPTY);
            third = Objects.requireNonNullElse(third, Row.EMPTY);
        }

        List<Row> rows() {
            return List.of(first, second, third);
        }

        /** None unless both values are there and differ. */
        Optional<Baseline.Kpi> kpi() {
            return method != Method.KPI || kpiBefore == null || kpiTarget == null || kpiBefore.compareTo(kpiTarget) == 0
                    ? Optional.empty()
                    : Optional.of(new Baseline.Kpi(kpiBefore, kpiTarget));
        }

        boolean countsCases() {
            return method == Method.VOLUME || method == Method.ROBOT_LOG;
        }
    }

    @Override
    public String key() {
        return "map-process";
    }

    @Override
    public String label(String field) {
        return field.contains(".")
                ? "form.map-process.row" + field.substring(field.indexOf('.'))
                : TaskForm.super.label(field);
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return findings.baseline(task.initiative())
                .map(MapProcessTask::filledFrom)
                .orElse(new Form(null, Method.VOLUME, Row.EMPTY, Row.EMPTY, Row.EMPTY, null, null, null, null));
    }

    private static Form filledFrom(Baseline baseline) {
        List<Row> rows = new ArrayList<>(baseline.caseClasses().stream()
                .map(each -> new Row(each.name(), each.volumePerYear(), each.minutesPerCase()))
                .toList());
        while (rows.size() < CLASSES) {
            rows.add(Row.EMPTY);
        }
        Baseline.Kpi kpi = baseline.kpi();
        Fte typed = baseline.caseClasses().isEmpty() ? baseline.fte() : null;
        return new Form(
                baseline.asIs(),
                baseline.method(),
                rows.get(0),
                rows.get(1),
                rows.get(2),
                typed,
                baseline.measure(),
                kpi == null ? null : kpi.before(),
                kpi == null ? null : kpi.target());
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = facts.of(task.initiative());
        model.put("methods", Option.ofEnum(Method.class, "initiative.method."));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        List<String> names = List.of("first", "second", "third");
        for (int i = 0; i < CLASSES; i++) {
            Row row = form.rows().get(i);
            if (!row.isEmpty() && !row.isComplete()) {
                errors.rejectValue(names.get(i) + ".name", "form.map-process.row.incomplete");
            }
        }
        if (form.countsCases() && form.rows().stream().noneMatch(Row::isComplete)) {
            errors.rejectValue("first.name", "form.map-process.row.missing");
        }
        if (form.method != null && !form.countsCases() && (form.fte == null || form.fte.isNegative())) {
            errors.rejectValue("fte", "form.map-process.fte.missing");
        }
        if (form.method == Method.KPI && (form.kpiBefore == null || form.kpiTarget == null)) {
            errors.rejectValue(form.kpiBefore == null ? "kpiBefore" : "kpiTarget", "form.map-process.kpi.missing");
        } else if (form.method == Method.KPI && form.kpi().isEmpty()) {
            errors.rejectValue("kpiTarget", "form.map-process.kpi.same");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        List<CaseClass> classes = form.countsCases()
                ? form.rows().stream()
                        .filter(Row::isComplete)
                        .map(Row::asCaseClass)
                        .toList()
                : List.of();
        preparation.map(
                task.initiative(),
                new Preparation.Mapped(
                        Given.of(form.asIs).strip(),
                        Given.of(form.method),
                        form.fte,
                        form.measure,
                        form.kpi().orElse(null),
                        classes),
                actor);
    }
}
