package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mine opgaver: what waits for the user, and what she has done. In a constant number of statements. */
@Component
class Inbox {

    private final TaskReads tasks;
    private final TaskRights rights;
    private final TaskSubjects subjects;
    private final Directory directory;
    private final Today today;

    Inbox(TaskReads tasks, TaskRights rights, TaskSubjects subjects, Directory directory, Today today) {
        this.tasks = tasks;
        this.rights = rights;
        this.subjects = subjects;
        this.directory = directory;
        this.today = today;
    }

    /**
     * A line of a list.
     *
     * @param about the initiative's name, or a status report's quarter; null for a task of the programme itself
     * @param onBehalfOf whose it is when the user is her delegate
     * @param programme its name for somebody who has roles in several; else null
     */
    record Line<T>(
            T task,
            @Nullable String about,
            @Nullable String onBehalfOf,
            @Nullable String programme) {}

    /** Each open task stands in one list: an overdue one is not repeated. */
    record Lists(
            List<Line<OpenTask>> overdue,
            List<Line<OpenTask>> mine,
            List<Line<OpenTask>> open,
            List<Line<DoneTask>> done) {

        public boolean isEmpty() {
            return overdue.isEmpty() && mine.isEmpty() && open.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    Lists of(CurrentUser user) {
        Set<UUID> people = new HashSet<>(user.actsFor());
        people.add(user.id());
        List<OpenTask> mine = tasks.assignedTo(people);
        List<OpenTask> open = tasks.openTo(rights.grants(user));
        List<DoneTask> done = tasks.doneBy(user.id());

        Map<UUID, String> about =
                subjects.of(Stream.concat(mine.stream(), open.stream()).toList(), done);
        Map<UUID, String> others = principals(user, done);
        LocalDate day = today.date();
        List<Line<OpenTask>> overdue = new ArrayList<>();
        overdue.addAll(lines(mine.stream().filter(task -> task.overdueOn(day)), user, about, others));
        overdue.addAll(lines(open.stream().filter(task -> task.overdueOn(day)), user, about, others));
        return new Lists(
                overdue,
                lines(mine.stream().filter(task -> !task.overdueOn(day)), user, about, others),
                lines(open.stream().filter(task -> !task.overdueOn(day)), user, about, others),
                done.stream()
                        .map(task -> new Line<>(
                                task,
                                name(about, task.initiativeId()),
                                name(others, task.onBehalfOf()),
                                user.programmes().nameAmongSeveral(task.programmeId())))
                        .toList());
    }

    private Map<UUID, String> principals(CurrentUser user, List<DoneTask> done) {
        Set<UUID> principals = new HashSet<>(user.actsFor());
        done.stream().map(DoneTask::onBehalfOf).filter(Objects::nonNull).forEach(principals::add);
        return principals.isEmpty() ? Map.of() : directory.names(principals);
    }

    private static List<Line<OpenTask>> lines(
            Stream<OpenTask> tasks, CurrentUser user, Map<UUID, String> about, Map<UUID, String> others) {
        return tasks.map(task -> new Line<>(
                        task,
                        name(about, TaskSubjects.idOf(task)),
                        user.id().equals(task.assignee()) ? null : name(others, task.assignee()),
                        user.programmes().nameAmongSeveral(task.programmeId())))
                .toList();
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
