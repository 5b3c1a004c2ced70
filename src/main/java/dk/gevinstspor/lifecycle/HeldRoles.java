package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.Directory.HeldRole;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles as three arrays of one length, for SQL: {@code unnest(:programmes, :roles, :parties)}. */
final class HeldRoles {

    private HeldRoles() {}

    static Map<String, Object> parameters(Collection<HeldRole> held) {
        return Map.of(
                "programmes", held.stream().map(HeldRole::programmeId).toArray(UUID[]::new),
                "roles", held.stream().map(each -> each.role().name()).toArray(String[]::new),
                "parties", held.stream().map(HeldRoles::party).toArray(String[]::new));
    }

    private static @Nullable String party(HeldRole held) {
        return held.party() == null ? null : held.party().name();
    }
}
