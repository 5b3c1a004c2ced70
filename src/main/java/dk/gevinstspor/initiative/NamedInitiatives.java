package dk.gevinstspor.initiative;

import dk.gevinstspor.webui.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds an initiative by what a program calls it: its id, or its number as people say it, {@code A-7}. */
@Component
public class NamedInitiatives {

    private final Initiatives initiatives;
    private final InitiativeRights rights;

    NamedInitiatives(Initiatives initiatives, InitiativeRights rights) {
        this.initiatives = initiatives;
        this.rights = rights;
    }

    /** @throws NotFound when there is none of that name */
    public Initiative get(String name) {
        return find(name).orElseThrow(() -> new NotFound("initiative"));
    }

    /** @throws NotFound when there is none, or this person may not read it */
    public Initiative readable(String name, UUID personId) {
        return find(name).filter(each -> rights.mayRead(personId, each)).orElseThrow(() -> new NotFound("initiative"));
    }

    private Optional<Initiative> find(String name) {
        try {
            return initiatives.find(UUID.fromString(name));
        } catch (IllegalArgumentException noId) {
            return initiatives.findByLabel(name);
        }
    }
}
