package dk.gevinstspor.meeting;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read what (domain, rights table): a draft its writer and the chair, an approved report everyone in it. */
@Component
class ReportRights {

    private final Directory directory;

    ReportRights(Directory directory) {
        this.directory = directory;
    }

    /** The programme that the reader looks at; none for whoever has a role in no programme. */
    Optional<Programme> programmeOf(CurrentUser reader) {
        return directory.programmes().stream()
                .filter(programme -> programme.id().equals(reader.programmes().current()))
                .findFirst();
    }

    /** Of a programme that she has no role in, not even that there is a report. */
    boolean mayKnow(CurrentUser reader, StatusReport report) {
        return isIn(reader, report.programmeId()) || mayReadDrafts(reader, report.programmeId());
    }

    boolean mayRead(CurrentUser reader, StatusReport report) {
        return report.state().isApproved()
                ? isIn(reader, report.programmeId())
                : mayReadDrafts(reader, report.programmeId());
    }

    private boolean mayReadDrafts(CurrentUser reader, UUID programmeId) {
        return directory.rolesOf(reader.id(), programmeId).contains(Role.PROGRAMME_MANAGER)
                || reader.mayActAs(directory.programme(programmeId).chairId());
    }

    private boolean isIn(CurrentUser reader, UUID programmeId) {
        return !directory.rolesOf(reader.id(), programmeId).isEmpty();
    }
}
