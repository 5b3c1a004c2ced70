package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.lifecycle.TaskComments.Comment;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.TaskForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Gathers what a task's page shows: the form, what to decide on beside it, and what else can be done with the task. */
@Component
class TaskPage {

    private final TaskDesk desk;
    private final TaskRights rights;
    private final FormBinder binder;
    private final TaskComments comments;
    private final TaskSubjects subjects;
    private final Directory directory;
    private final Questions questions;
    private final List<InitiativePanel> panels;

    TaskPage(
            TaskDesk desk,
            TaskRights rights,
            FormBinder binder,
            TaskComments comments,
            TaskSubjects subjects,
            Directory directory,
            Questions questions,
            List<InitiativePanel> panels) {
        this.desk = desk;
        this.rights = rights;
        this.binder = binder;
        this.comments = comments;
        this.subjects = subjects;
        this.directory = directory;
        this.questions = questions;
        this.panels =
                panels.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    }

    /** @param model read by the panel's template as {@code panel} */
    record Panel(String key, Map<String, Object> model) {}

    /** A comment and the name of its author. */
    record Remark(Comment comment, String who) {}

    /** With what the form opens with. */
    @Transactional(readOnly = true)
    <F> Map<String, Object> opened(OpenTask task, TaskForm<F> form, CurrentUser user) {
        questions.askAhead(questions(task, form, user));
        Actor actor = rights.requireActor(task, user);
        return model(task, actor, form, binder.show(form.prefill(task.context())), user);
    }

    /** With what was typed. */
    @Transactional(readOnly = true)
    <F> Map<String, Object> again(OpenTask task, TaskForm<F> form, BoundForm<F> typed, CurrentUser user) {
        questions.askAhead(questions(task, form, user));
        return model(task, rights.requireActor(task, user), form, typed, user);
    }

    private <F> Map<String, Object> model(
            OpenTask task, Actor actor, TaskForm<F> form, BoundForm<F> shown, CurrentUser user) {
        Map<String, Object> model = new HashMap<>(form.model(task.context()));
        shown.addTo(model);
        model.put("task", task.context());
        model.put("open", task);
        model.put("multipart", takesFiles(form.type()));
        model.put(
                "receivers",
                desk.receivers(task).stream()
                        .filter(person -> !person.id().equals(user.id()))
                        .toList());
        model.put("about", subjects.of(task));
        addPeople(model, task, actor);
        if (task.initiativeId() != null) {
            UUID initiative = task.initiativeId();
            model.put(
                    "panels",
                    panels.stream()
                            .filter(InitiativePanel::isBesideTasks)
                            .filter(panel -> panel.visibleTo(user.id(), initiative))
                            .map(panel -> new Panel(panel.key(), panel.model(user.id(), initiative)))
                            .toList());
        } else {
            model.put("panels", List.of());
        }
        return model;
    }

    /** What the form and the panels will ask, and the rights to see them; the panels first, which read what they share. */
    private List<Question<?>> questions(OpenTask task, TaskForm<?> form, CurrentUser user) {
        UUID initiative = task.initiativeId();
        Stream<Question<?>> beside = initiative == null
                ? Stream.of()
                : panels.stream()
                        .filter(InitiativePanel::isBesideTasks)
                        .flatMap(panel -> panel.questions(user.id(), initiative).stream());
        return Stream.of(
                        beside,
                        rights.questions(task, user).stream(),
                        comments.questions(task).stream(),
                        desk.questions(task).stream(),
                        form.questions(task.context()).stream())
                .<Question<?>>flatMap(each -> each)
                .toList();
    }

    private void addPeople(Map<String, Object> model, OpenTask task, Actor actor) {
        List<Comment> said = comments.around(task);
        Set<UUID> people = said.stream().map(Comment::personId).collect(Collectors.toCollection(HashSet::new));
        people.add(actor.principal());
        Map<UUID, String> names = directory.names(people);
        if (actor.onBehalfOf() != null) {
            model.put("actsFor", names.getOrDefault(actor.onBehalfOf(), ""));
        }
        model.put(
                "remarks",
                said.stream()
                        .map(comment -> new Remark(comment, names.getOrDefault(comment.personId(), "")))
                        .toList());
    }

    private static boolean takesFiles(Class<?> form) {
        return Stream.of(form.getRecordComponents()).anyMatch(field -> field.getType() == MultipartFile.class);
    }
}
