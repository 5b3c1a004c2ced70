package dk.gevinstspor.webui;

import dk.gevinstspor.organisation.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever the page is drawn for. */
record Viewer(String name, Set<Role> roles) {

    /** Empty on pages without a login. */
    static Optional<Viewer> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(authentication -> new Viewer(authentication.getName(), rolesOf(authentication)));
    }

    private static Set<Role> rolesOf(Authentication authentication) {
        Set<String> granted = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> granted.contains("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
