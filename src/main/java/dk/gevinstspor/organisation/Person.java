package dk.gevinstspor.organisation;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the other modules see her; the password stays behind {@code organisation}. */
public record Person(
        UUID id,
        String name,
        String email,
        Locale language,
        @Nullable UUID unitId,
        boolean enabled) {}
