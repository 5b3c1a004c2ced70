package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hypercare is at its planned end: tells the one who follows it, or all consultants while nobody has taken it. */
@Component
public class HypercareReminder {

    private final TaskReads tasks;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Mails mails;

    HypercareReminder(TaskReads tasks, Initiatives initiatives, Directory directory, Mails mails) {
        this.tasks = tasks;
        this.initiatives = initiatives;
        this.directory = directory;
        this.mails = mails;
    }

    @Transactional
    public void send(UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        Map<String, String> facts =
                Map.of(OutgoingMail.PROGRAMME, initiative.programmeId().toString(), "initiative", initiative.label());
        for (UUID consultant : followers(initiative)) {
            mails.queue(new OutgoingMail(consultant, "hypercare-reminder", facts, null, initiativeId));
        }
    }

    private List<UUID> followers(Initiative initiative) {
        List<UUID> takers = tasks.takersOf(initiative.id(), "hypercare");
        return takers.isEmpty()
                ? directory.peopleIn(initiative.programmeId(), Role.CONSULTANT).stream()
                        .map(Person::id)
                        .toList()
                : takers;
    }
}
