package dk.gevinstspor.meeting;

import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The reports as a reader may open them. */
@Component
class ReadableReports {

    private final StatusReports reports;
    private final ReportRights rights;
    private final ReportQuestions questions;

    ReadableReports(StatusReports reports, ReportRights rights, ReportQuestions questions) {
        this.reports = reports;
        this.rights = rights;
        this.questions = questions;
    }

    /**
     * @throws Forbidden when she may know of it, but not read it
     * @throws NotFound when there is none, or she may not even know of it
     */
    StatusReport get(UUID id, CurrentUser reader) {
        questions.askAhead(id, reader);
        StatusReport report = find(id);
        if (!rights.mayKnow(reader, report)) {
            throw new NotFound("status report " + id);
        }
        if (!rights.mayRead(reader, report)) {
            throw new Forbidden("meeting.forbidden", Role.PROGRAMME_MANAGER);
        }
        return report;
    }

    private StatusReport find(UUID id) {
        try {
            return reports.get(id);
        } catch (NoSuchElementException e) {
            throw new NotFound("status report " + id);
        }
    }
}
