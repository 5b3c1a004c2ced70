package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authentication of one request; never kept in the session. */
final class CurrentUserToken extends AbstractAuthenticationToken {

    private final transient CurrentUser user;

    CurrentUserToken(CurrentUser user) {
        super(authorities(user.roles()));
        this.user = user;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
