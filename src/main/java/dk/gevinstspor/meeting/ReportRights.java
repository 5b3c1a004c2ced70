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

    /** The programme that the reader has a role in; the first by name for whoever has one in several. */
    Optional<Programme> programmeOf(CurrentUser reader) {
        return directory.programmes().stream()
                .filter(programme -> isIn(reader, programme.id()))
                .findFirst();
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
