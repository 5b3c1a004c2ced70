package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Programme;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends an approved report to the steering group and its chair, with its PDF and a link to comment on it. */
@Component
class Distribution {

    private final Directory directory;
    private final Members members;
    private final ReportComments comments;
    private final ReportReading reading;
    private final StatusPdf pdf;
    private final LargeReports large;
    private final Papers sealed;
    private final Mails mails;
    private final MessageSource messages;

    Distribution(
            Directory directory,
            Members members,
            ReportComments comments,
            ReportReading reading,
            StatusPdf pdf,
            LargeReports large,
            Papers sealed,
            Mails mails,
            MessageSource messages) {
        this.directory = directory;
        this.members = members;
        this.comments = comments;
        this.reading = reading;
        this.pdf = pdf;
        this.large = large;
        this.sealed = sealed;
        this.mails = mails;
        this.messages = messages;
    }

    /** What takes long is made before anything is locked: a large report's papers. */
    void prepare(StatusReport report) {
        Papers.LANGUAGES.forEach(language -> large.paper(report, language));
    }

    void send(StatusReport report) {
        Programme programme = directory.programme(report.programmeId());
        Map<String, UUID> papers = sealed.seal(
                report,
                Papers.Kind.STATUS,
                language -> large.paper(report, language)
                        .orElseGet(() -> pdf.print(reading.report(report, language), language)));
        members.of(programme.id()).forEach(member -> mails.queue(mail(report, programme, member, papers)));
    }

    private OutgoingMail mail(StatusReport report, Programme programme, Person receiver, Map<String, UUID> papers) {
        Wording wording = new Wording(messages, receiver.language());
        String paper = Papers.in(receiver.language(), papers);
        Map<String, String> parameters = new HashMap<>(Map.of(
                OutgoingMail.PROGRAMME,
                programme.id().toString(),
                "report",
                report.id().toString(),
                "programme",
                programme.name(),
                "period",
                wording.quarter(report.quarter()),
                "recommendations",
                String.valueOf(report.recommendations().size())));
        if (sealed.isAttachable(paper)) {
            parameters.put(OutgoingMail.ATTACHMENT, paper);
        }
        return new OutgoingMail(
                receiver.id(),
                "status-report",
                Map.copyOf(parameters),
                new OutgoingMail.LinkRequest(ReportComments.PURPOSE, comments.sentTo(report.id(), receiver.id())),
                report.id());
    }
}
