package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody once a week which tasks have waited for them beyond the day they were due, all in one mail; what
 * nobody has taken, everybody hears of who may take it.
 */
@Component
public class OverdueReminder {

    private final TaskReads tasks;
    private final TaskSubjects subjects;
    private final Directory directory;
    private final Mails mails;
    private final MessageSource messages;
    private final Today today;

    OverdueReminder(
            TaskReads tasks,
            TaskSubjects subjects,
            Directory directory,
            Mails mails,
            MessageSource messages,
            Today today) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.directory = directory;
        this.mails = mails;
        this.messages = messages;
        this.today = today;
    }

    @Transactional
    public void send(UUID programmeId) {
        List<OpenTask> overdue = tasks.dueBefore(
                programmeId, today.date().atStartOfDay(Zone.COPENHAGEN).toInstant());
        Map<UUID, String> names = subjects.of(overdue, List.of());
        Map<Person, List<OpenTask>> byPerson = overdue.stream()
                .flatMap(task -> waitedFor(task).map(person -> Map.entry(person, task)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        byPerson.forEach((person, theirs) -> mails.queue(mail(person, theirs, names, programmeId)));
    }

    private Stream<Person> waitedFor(OpenTask task) {
        if (task.assignee() != null) {
            return directory.findPerson(task.assignee()).filter(Person::enabled).stream();
        }
        return task.role() == null
                ? Stream.empty()
                : directory.peopleIn(task.programmeId(), task.role(), task.party()).stream();
    }

    private OutgoingMail mail(Person person, List<OpenTask> overdue, Map<UUID, String> names, UUID programmeId) {
        Locale language = person.language();
        DateTimeFormatter dates =
                DateTimeFormatter.ofPattern(messages.getMessage("webui.format.date", null, language), language);
        String lines = overdue.stream()
                .map(task -> messages.getMessage(
                        "lifecycle.mail.overdue.task",
                        new Object[] {
                            messages.getMessage(task.titleKey(), null, language),
                            names.getOrDefault(TaskSubjects.idOf(task), ""),
                            dates.format(Zone.dayOf(Objects.requireNonNull(task.dueAt())))
                        },
                        language))
                .collect(Collectors.joining("\n"));
        return new OutgoingMail(
                person.id(),
                "overdue-tasks",
                Map.of(
                        OutgoingMail.PROGRAMME,
                        programmeId.toString(),
                        "count",
                        Integer.toString(overdue.size()),
                        "tasks",
                        lines),
                null,
                programmeId);
    }
}
