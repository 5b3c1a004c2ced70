package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The controller names the post or budget line, or says why not now. */
@Component
class HarvestTask implements TaskForm<HarvestTask.Form> {

    private final Harvesting harvesting;
    private final BenefitFiles files;
    private final FourEyes fourEyes;
    private final HarvestLedger ledger;
    private final ConfirmPage page;
    private final Initiatives initiatives;
    private final Directory directory;

    HarvestTask(
            Harvesting harvesting,
            BenefitFiles files,
            FourEyes fourEyes,
            HarvestLedger ledger,
            ConfirmPage page,
            Initiatives initiatives,
            Directory directory) {
        this.harvesting = harvesting;
        this.files = files;
        this.fourEyes = fourEyes;
        this.ledger = ledger;
        this.page = page;
        this.initiatives = initiatives;
        this.directory = directory;
    }

    enum Choice {
        POST,
        BUDGET_LINE,
        NOT_NOW
    }

    record Form(
            @NotNull(message = "{form.harvest.choice.missing}") @Nullable
            Choice choice,

            @Nullable Fte fte,
            @Size(max = 200) @Nullable String post,
            @Nullable UUID budgetLineId,
            @Size(max = 2000) @Nullable String reason) {

        /** The rules that hold for the choice alone; at their fields otherwise. */
        void check(Errors errors) {
            boolean taken = choice == Choice.POST || choice == Choice.BUDGET_LINE;
            if (taken && (fte == null || !fte.isMoreThan(Fte.ZERO))) {
                errors.rejectValue("fte", "form.harvest.fte.missing");
            }
            if (choice == Choice.POST && isBlank(post)) {
                errors.rejectValue("post", "form.harvest.post.missing");
            }
            if (choice == Choice.BUDGET_LINE && budgetLineId == null) {
                errors.rejectValue("budgetLineId", "form.harvest.budgetLineId.missing");
            }
            if (choice == Choice.NOT_NOW && isBlank(reason)) {
                errors.rejectValue("reason", "form.harvest.reason.missing");
            }
        }

        Reduction reduction() {
            Fte taken = Objects.requireNonNull(fte);
            return choice == Choice.POST ? new Reduction(taken, post, null) : new Reduction(taken, null, budgetLineId);
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    @Override
    public String key() {
        return "harvest";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return Stream.concat(
                        page.questions(task.initiative(), task.businessKey()).stream(),
                        Stream.of(
                                DirectoryQuestions.budgetLines(task.programmeId()),
                                HarvestLedger.unitQuestion(
                                        initiatives.get(task.initiative()).unitId())))
                .toList();
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, files.of(task.initiative()).count().left(), null, null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = page.of(task.businessKey());
        Unit unit = directory.unit(initiatives.get(task.initiative()).unitId());
        model.put("choices", Option.ofEnum(Choice.class, "form.harvest.choice."));
        model.put(
                "lines",
                directory.budgetLines(task.programmeId()).stream()
                        .map(line -> Option.of(line.id(), line.account() + " " + line.text()))
                        .toList());
        BenefitCount count = files.of(task.initiative()).count();
        model.put("left", count.left());
        model.put("harvested", count.harvested());
        model.put("staffing", unit.staffing());
        model.put("harvestedInUnit", ledger.harvestedIn(unit.id()));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        form.check(errors);
        if (form.choice == Choice.BUDGET_LINE
                && form.budgetLineId != null
                && directory.budgetLines(task.programmeId()).stream()
                        .noneMatch(line -> line.id().equals(form.budgetLineId))) {
            errors.rejectValue("budgetLineId", "form.harvest.budgetLineId.missing");
        }
        if (form.choice != null && form.choice != Choice.NOT_NOW && !errors.hasErrors()) {
            harvesting.objection(task.businessKey(), form.reduction()).ifPresent(objection -> {
                String field = objection == Harvesting.Objection.POST_HARVESTED_ALREADY ? "post" : "fte";
                errors.rejectValue(field, "form.harvest.objection." + objection);
            });
        }
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        if (!fourEyes.hold(task.initiative(), actor)) {
            errors.reject("form.harvest.fourEyes");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        if (form.choice == Choice.NOT_NOW) {
            harvesting.notNow(task.businessKey(), Objects.requireNonNull(form.reason), actor);
        } else {
            harvesting.harvest(task.businessKey(), form.reduction(), actor);
        }
    }
}
