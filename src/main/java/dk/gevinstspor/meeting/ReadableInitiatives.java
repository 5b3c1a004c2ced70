package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.security.CurrentUser;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The initiatives of a report that its reader may follow to their own pages: a unit head reads the report, but not all of them. */
@Component
class ReadableInitiatives {

    private final InitiativeRights rights;
    private final Initiatives initiatives;

    ReadableInitiatives(InitiativeRights rights, Initiatives initiatives) {
        this.rights = rights;
        this.initiatives = initiatives;
    }

    /** Whether she reads every initiative and the programme's own case, and so what its money is made of. */
    boolean all(StatusReport report, CurrentUser reader) {
        return rights.reader(reader.id(), report.programmeId()).readsAll();
    }

    Set<UUID> of(StatusReport report, CurrentUser reader) {
        InitiativeRights.Reader may = rights.reader(reader.id(), report.programmeId());
        if (may.readsAll()) {
            return initiatives.ids(report.programmeId());
        }
        return initiatives.of(report.programmeId()).stream()
                .filter(may::mayRead)
                .map(Initiative::id)
                .collect(Collectors.toSet());
    }
}
