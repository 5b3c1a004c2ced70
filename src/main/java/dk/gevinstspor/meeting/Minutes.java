package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Programme;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a meeting go out: sealed, and mailed to its members and to whoever carries out a decision. */
@Service
public class Minutes {

    private final ReportRows rows;
    private final DecisionFacts decided;
    private final MinutesReading reading;
    private final MinutesPdf pdf;
    private final Papers papers;
    private final Members members;
    private final Directory directory;
    private final Mails mails;
    private final MessageSource messages;

    Minutes(
            ReportRows rows,
            DecisionFacts decided,
            MinutesReading reading,
            MinutesPdf pdf,
            Papers papers,
            Members members,
            Directory directory,
            Mails mails,
            MessageSource messages) {
        this.rows = rows;
        this.decided = decided;
        this.reading = reading;
        this.pdf = pdf;
        this.papers = papers;
        this.members = members;
        this.directory = directory;
        this.mails = mails;
        this.messages = messages;
    }

    /** Once: minutes that are out stay as they are. */
    @Transactional
    public void send(UUID reportId) {
        StatusReport report = rows.findWithLockById(reportId).orElseThrow();
        if (papers.has(reportId, Papers.Kind.MINUTES)) {
            return;
        }
        Map<String, UUID> sealed =
                papers.seal(report, Papers.Kind.MINUTES, language -> pdf.print(reading.of(report, language), language));
        Programme programme = directory.programme(report.programmeId());
        for (UUID receiver : receivers(report)) {
            directory
                    .findPerson(receiver)
                    .filter(Person::enabled)
                    .ifPresent(person -> mails.queue(mail(report, programme, person, sealed)));
        }
    }

    private Set<UUID> receivers(StatusReport report) {
        Set<UUID> receivers = new LinkedHashSet<>();
        members.of(report.programmeId()).forEach(member -> receivers.add(member.id()));
        decided.of(report.id()).stream()
                .flatMap(each -> Stream.ofNullable(each.ownerId()))
                .forEach(receivers::add);
        return receivers;
    }

    private OutgoingMail mail(StatusReport report, Programme programme, Person receiver, Map<String, UUID> sealed) {
        return new OutgoingMail(
                receiver.id(),
                "meeting-minutes",
                Map.of(
                        OutgoingMail.ATTACHMENT,
                        Papers.in(receiver.language(), sealed),
                        OutgoingMail.PROGRAMME,
                        programme.id().toString(),
                        "programme",
                        programme.name(),
                        "report",
                        report.id().toString(),
                        "period",
                        new Wording(messages, receiver.language()).quarter(report.quarter()),
                        "decisions",
                        String.valueOf(report.recommendations().size())),
                null,
                report.id());
    }
}
