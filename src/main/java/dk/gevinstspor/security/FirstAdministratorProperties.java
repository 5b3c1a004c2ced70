package dk.gevinstspor.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of an empty production.
 *
 * @param email as she logs in with it
 * @param password only needed without login by OpenID Connect
 */
@ConfigurationProperties("gevinstspor.admin")
record FirstAdministratorProperties(
        @DefaultValue("") String email, @Nullable String password) {

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "FirstAdministratorProperties[email=" + email + "]";
    }
}
