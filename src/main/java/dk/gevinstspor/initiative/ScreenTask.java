package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Screening.Complexity;
import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The consultant screens an idea: technology, effect, complexity, cost, volume, and who owns it. */
@Component
class ScreenTask implements TaskForm<ScreenTask.Form> {

    /** More ÅV than a municipality's whole administration would believe of one automation. */
    private static final Fte MOST_FTE = Fte.of("100");

    private static final Money MOST_COST = Money.of(100_000);

    private final Intake intake;
    private final TaskFacts facts;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Today today;

    ScreenTask(Intake intake, TaskFacts facts, Initiatives initiatives, Directory directory, Today today) {
        this.intake = intake;
        this.facts = facts;
        this.initiatives = initiatives;
        this.directory = directory;
        this.today = today;
    }

    record Form(
            @NotNull @Nullable Technology technology,
            @NotNull @Nullable Complexity complexity,
            @NotNull @Nullable Fte fteLow,
            @NotNull @Nullable Fte fteHigh,
            @NotNull @Nullable Money developmentCost,
            @NotNull @Min(1) @Max(100_000_000) @Nullable Integer volumePerYear,
            boolean feeFunded,
            @NotNull @Nullable UUID processOwnerId,
            @NotNull @Nullable UUID benefitOwnerId,
            @NotNull @Nullable LocalDate plannedGoLive) {

        Intake.Screened found() {
            return new Intake.Screened(
                    Given.of(technology),
                    Given.of(complexity),
                    new FteInterval(Given.of(fteLow), Given.of(fteHigh)),
                    Given.of(developmentCost),
                    Given.of(volumePerYear),
                    feeFunded,
                    Given.of(processOwnerId),
                    Given.of(benefitOwnerId),
                    Given.of(plannedGoLive));
        }
    }

    @Override
    public String key() {
        return "screen";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return List.of(DirectoryQuestions.people());
    }

    @Override
    public Form prefill(TaskContext task) {
        UUID unitId = initiatives.get(task.initiative()).unitId();
        return new Form(
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                directory.unit(unitId).headId(),
                null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = facts.of(task.initiative());
        model.put(
                "people",
                directory.people().stream()
                        .map(each -> Option.of(each.id(), each.name()))
                        .toList());
        model.put("technologies", Option.ofEnum(Technology.class, "initiative.technology."));
        model.put("complexities", Option.ofEnum(Complexity.class, "initiative.complexity."));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.fteLow != null && form.fteLow.isNegative()) {
            errors.rejectValue("fteLow", "form.negative");
        }
        if (form.fteLow != null && form.fteHigh != null && form.fteHigh.isLessThan(form.fteLow)) {
            errors.rejectValue("fteHigh", "form.screen.fteHigh.below");
        }
        if (form.fteHigh != null && form.fteHigh.isMoreThan(MOST_FTE)) {
            errors.rejectValue("fteHigh", "form.screen.fteHigh.much");
        }
        if (form.developmentCost != null
                && (form.developmentCost.thousands().signum() < 0 || form.developmentCost.compareTo(MOST_COST) > 0)) {
            errors.rejectValue("developmentCost", "form.screen.developmentCost.range");
        }
        known(form.processOwnerId, "processOwnerId", errors);
        known(form.benefitOwnerId, "benefitOwnerId", errors);
        if (form.plannedGoLive != null && form.plannedGoLive.isBefore(today.date())) {
            errors.rejectValue("plannedGoLive", "form.past");
        }
    }

    private void known(@Nullable UUID personId, String field, Errors errors) {
        if (personId != null
                && directory.findPerson(personId).filter(each -> each.enabled()).isEmpty()) {
            errors.rejectValue(field, "form.unknown");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        intake.screen(task.initiative(), form.found(), actor);
    }
}
