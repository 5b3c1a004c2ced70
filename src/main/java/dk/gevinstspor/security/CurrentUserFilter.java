package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Credentials.Access;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns "who logged in once" into "who is that now": a role given or taken counts at the next request, and a disabled
 * person is out, as is who logged in with a password that has been changed since. The page that tells what went wrong knows
 * whom this request found, and asks no more: it may be the database that is away.
 */
final class CurrentUserFilter extends OncePerRequestFilter {

    private static final String FOUND = CurrentUserFilter.class.getName();

    private final Credentials credentials;
    private final RequestMatcher assets;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    CurrentUserFilter(Credentials credentials, RequestMatcher assets) {
        this.credentials = credentials;
        this.assets = assets;
    }

    /** Style sheets and pictures are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return assets.matches(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if (request.getAttribute(FOUND) instanceof CurrentUser found) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new CurrentUserToken(found)));
            }
            chain.doFilter(request, response);
            return;
        }
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Access> access = current(login);
        if (access.isPresent() && PasswordStamp.holds(request, access.get())) {
            CurrentUser found = CurrentUser.of(access.get(), Actor.Channel.WEB);
            request.setAttribute(FOUND, found);
            SecurityContextHolder.setContext(new SecurityContextImpl(new CurrentUserToken(found)));
            chain.doFilter(request, response);
        } else {
            logout.logout(request, response, login);
            LoginMessage why = access.isPresent() ? LoginMessage.CHANGED : LoginMessage.CLOSED;
            why.redirect(request, response);
        }
    }

    private Optional<Access> current(Authentication login) {
        if (login.getPrincipal() instanceof SignedIn signedIn) {
            return credentials
                    .access(signedIn.personId())
                    .filter(access -> access.person().enabled());
        }
        return Optional.empty();
    }
}
