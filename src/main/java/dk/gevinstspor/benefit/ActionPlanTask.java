package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The owner lays out what is done about a benefit below tolerance. */
@Component
class ActionPlanTask implements TaskForm<ActionPlanTask.Form> {

    private static final int WEEKS = 6;

    private final Confirming confirming;
    private final FollowUps followUps;
    private final ConfirmPage page;
    private final Directory directory;
    private final Today today;

    ActionPlanTask(Confirming confirming, FollowUps followUps, ConfirmPage page, Directory directory, Today today) {
        this.confirming = confirming;
        this.followUps = followUps;
        this.page = page;
        this.directory = directory;
        this.today = today;
    }

    record Form(
            @NotBlank @Size(max = 4000) @Nullable String measures,
            @NotNull @Nullable UUID responsibleId,
            @NotNull @Nullable LocalDate deadline) {}

    @Override
    public String key() {
        return "action-plan";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public List<Question<?>> questions(TaskContext task) {
        return Stream.concat(
                        page.questions(task.initiative(), task.businessKey()).stream(),
                        Stream.of(DirectoryQuestions.people()))
                .toList();
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(
                null, followUps.ownerOf(task.businessKey()), today.date().plusWeeks(WEEKS));
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = page.of(task.businessKey());
        model.put(
                "people",
                directory.people().stream()
                        .map(person -> Option.of(person.id(), person.name()))
                        .toList());
        model.put("tolerance", followUps.toleranceOf(task.initiative()).share());
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.deadline != null && !form.deadline.isAfter(today.date())) {
            errors.rejectValue("deadline", "form.action-plan.deadline.past");
        }
        if (form.responsibleId != null
                && directory.people().stream().noneMatch(person -> person.id().equals(form.responsibleId))) {
            errors.rejectValue("responsibleId", "form.action-plan.responsibleId.unknown");
        }
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        page.permit(task.businessKey(), actor, errors);
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        confirming.plan(
                task.businessKey(),
                Objects.requireNonNull(form.measures),
                Objects.requireNonNull(form.responsibleId),
                Objects.requireNonNull(form.deadline),
                actor);
    }
}
