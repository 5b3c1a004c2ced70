package dk.gevinstspor.security;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Credentials.Access;
import dk.gevinstspor.organisation.PersonalTokens;
import dk.gevinstspor.organisation.PersonalTokens.Scope;
import dk.gevinstspor.organisation.PersonalTokens.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a request with a personal token one of its person, as she is at this moment: her roles, her delegations, and
 * nobody when she is disabled. Her programs keep a pace; whoever tries unknown tokens from one address is slowed down as at the login; a token that
 * was known once is no guess, so a program that nobody has told of its end shuts no one else out.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    /** So that programs do not shut people at the same address out from the login. */
    private static final String AT = "api ";

    private final PersonalTokens tokens;
    private final Credentials credentials;
    private final LoginThrottle throttle;
    private final ApiPace pace;
    private final Today today;
    private final ApiRefusal refusal;

    TokenFilter(
            PersonalTokens tokens,
            Credentials credentials,
            LoginThrottle throttle,
            ApiPace pace,
            Today today,
            ApiRefusal refusal) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.throttle = throttle;
        this.pace = pace;
        this.today = today;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = personalToken(request);
        if (text == null) {
            chain.doFilter(request, response);
            return;
        }
        String address = AT + request.getRemoteAddr();
        if (throttle.isBlocked(address)) {
            refusal.tooMany(request, response);
            return;
        }
        Optional<Token> token = tokens.byText(text);
        if (token.isEmpty()) {
            throttle.failed(address);
        }
        Optional<Token> working = token.filter(each -> each.worksOn(today.date()));
        Optional<Access> access = working.flatMap(each -> credentials.access(each.personId()))
                .filter(each -> each.person().enabled());
        if (working.isEmpty() || access.isEmpty()) {
            refusal.unknown(request, response);
            return;
        }
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new CurrentUserToken(CurrentUser.of(access.get(), Actor.Channel.API))));
        if (!pace.admits(access.get().person().id())) {
            refusal.tooFast(pace.secondsToWait(), request, response);
            return;
        }
        tokens.used(working.get());
        if (working.get().scope() == Scope.READ && !isRead(request)) {
            refusal.readOnly(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String personalToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = authorization.substring(BEARER.length()).strip();
        return token.startsWith(PersonalTokens.PREFIX) ? token : null;
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
