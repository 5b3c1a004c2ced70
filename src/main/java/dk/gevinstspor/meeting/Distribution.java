package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends an approved report to the steering group and its chair: a mail that says where to read it. */
@Component
class Distribution {

    private final Directory directory;
    private final Mails mails;
    private final MessageSource messages;

    Distribution(Directory directory, Mails mails, MessageSource messages) {
        this.directory = directory;
        this.mails = mails;
        this.messages = messages;
    }

    void send(StatusReport report) {
        Programme programme = directory.programme(report.programmeId());
        for (UUID receiver : receivers(programme)) {
            directory
                    .findPerson(receiver)
                    .filter(Person::enabled)
                    .ifPresent(person -> mails.queue(mail(report, programme, person)));
        }
    }

    private Set<UUID> receivers(Programme programme) {
        Set<UUID> receivers = new LinkedHashSet<>();
        receivers.add(programme.chairId());
        directory.peopleIn(programme.id(), Role.STEERING_GROUP).forEach(person -> receivers.add(person.id()));
        return receivers;
    }

    private OutgoingMail mail(StatusReport report, Programme programme, Person receiver) {
        Wording wording = new Wording(messages, receiver.language());
        return new OutgoingMail(
                receiver.id(),
                "status-report",
                Map.of(
                        OutgoingMail.PROGRAMME,
                        programme.id().toString(),
                        "report",
                        report.id().toString(),
                        "programme",
                        programme.name(),
                        "period",
                        wording.quarter(report.quarter()),
                        "recommendations",
                        String.valueOf(report.recommendations().size())),
                null,
                report.id());
    }
}
