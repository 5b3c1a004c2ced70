package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
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
     * @param wanted the programme asked for; null for the one that she looks at
     * @throws Forbidden when she has no role in any programme
     * @throws NotFound when she has none in the one asked for
     */
    public Programme programme(CurrentUser reader, @Nullable UUID wanted) {
        if (reader.programmes().mine().isEmpty()) {
            throw new Forbidden("portfolio.forbidden", Role.PROGRAMME_MANAGER);
        }
        UUID asked = wanted == null ? reader.programmes().current() : wanted;
        return directory.programmes().stream()
                .filter(each -> each.id().equals(asked))
                .filter(each -> rights.reader(reader.id(), each.id()).readsSums())
                .findFirst()
                .orElseThrow(() -> new NotFound("programme " + asked));
    }

    public InitiativeRights.Reader of(CurrentUser reader, Programme programme) {
        return rights.reader(reader.id(), programme.id());
    }
}
