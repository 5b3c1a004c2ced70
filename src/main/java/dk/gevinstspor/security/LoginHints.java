package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people whom the login page lists to click on, without a password. Only the demonstration has any: with a bean of
 * this type, the profile {@code prod} refuses to start.
 */
public interface LoginHints {

    List<Hint> hints();

    /**
     * @param role whom she is listed under; null for somebody without a role, as most employees are
     * @param programme whose people she is listed among; null for somebody who belongs to none in particular
     */
    record Hint(
            UUID personId,
            String name,
            @Nullable Role role,
            String unit,
            @Nullable String programme) {}
}
