package dk.gevinstspor.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authentication of one request; never kept in the session. */
final class CurrentUserToken extends AbstractAuthenticationToken {

    /** She administrates a programme at least, whichever she looks at. */
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** She administrates what all programmes share. */
    static final String INSTALLATION = "INSTALLATION";

    private final transient CurrentUser user;

    CurrentUserToken(CurrentUser user) {
        super(authorities(user));
        this.user = user;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(CurrentUser user) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        user.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        if (user.administers().anything()) {
            authorities.add(new SimpleGrantedAuthority(ADMINISTRATOR));
        }
        if (user.administers().installation()) {
            authorities.add(new SimpleGrantedAuthority(INSTALLATION));
        }
        return authorities;
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
