package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which programme a reader looks at, and what she may see of it: its sums, as they are in the status reports, everybody
 * with a role in it; the initiatives behind a sum only those that she may read.
 */
@Component
public class Reading {

    private final Directory directory;
    private final InitiativeRights rights;

    Reading(Directory directory, InitiativeRights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    /**
     * @param wanted the programme asked for; null for the first by name that she has a role in
     * @throws Forbidden when she has no role in it
     */
    public Programme programme(CurrentUser reader, @Nullable UUID wanted) {
        Optional<Programme> found = directory.programmes().stream()
                .filter(each -> wanted == null || each.id().equals(wanted))
                .filter(each -> !directory.rolesOf(reader.id(), each.id()).isEmpty())
                .findFirst();
        return found.orElseThrow(() -> new Forbidden("portfolio.forbidden", Role.PROGRAMME_MANAGER));
    }

    public InitiativeRights.Reader of(CurrentUser reader, Programme programme) {
        return rights.reader(reader.id(), programme.id());
    }
}
