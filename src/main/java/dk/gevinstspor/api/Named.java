package dk.gevinstspor.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, a unit or the like: its id, and what people call it. */
public record Named(UUID id, String name) {

    /** Null for nobody; a name that is not known is left empty. */
    public static @Nullable Named of(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, ""));
    }
}
