package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials.Credential;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person during login; without authorities, as those are read at each request. */
final class LoginAccount implements UserDetails, SignedIn, CredentialsContainer {

    private final UUID personId;
    private final boolean enabled;
    private @Nullable String passwordHash;

    LoginAccount(Credential credential) {
        this.personId = credential.personId();
        this.enabled = credential.enabled();
        this.passwordHash = credential.passwordHash();
    }

    @Override
    public UUID personId() {
        return personId;
    }

    /** The id, not the address: it ends up in logs. */
    @Override
    public String getUsername() {
        return personId.toString();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Set.of();
    }

    /** The hash is not kept in the session. */
    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoginAccount account && personId.equals(account.personId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(personId);
    }
}
