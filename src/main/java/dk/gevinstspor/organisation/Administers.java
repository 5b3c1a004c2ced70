package dk.gevinstspor.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * What somebody is the administrator of (docs/adr/0068).
 *
 * @param installation what all programmes share, and with it each programme
 * @param programmes those that she was made the administrator of one by one
 */
public record Administers(boolean installation, Set<UUID> programmes) {

    /** Of most people. */
    public static final Administers NOTHING = new Administers(false, Set.of());

    public boolean anything() {
        return installation || !programmes.isEmpty();
    }

    public boolean programme(UUID id) {
        return installation || programmes.contains(id);
    }
}
