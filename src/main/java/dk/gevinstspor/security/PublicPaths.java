package dk.gevinstspor.security;

import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What can be asked for without a login. */
final class PublicPaths {

    static final RequestMatcher ASSETS = anyOf("/vendor/**", "/css/**", "/js/**", "/img/**", "/favicon*");

    /** The token in the address is the secret; a form left open over night must still be sendable without a session. */
    static final RequestMatcher MAILED_LINKS = anyOf("/svar/**");

    static final RequestMatcher ALL = new OrRequestMatcher(
            ASSETS, MAILED_LINKS, anyOf("/log-ind", "/error", "/actuator/health", "/actuator/health/**"));

    private PublicPaths() {}

    private static RequestMatcher anyOf(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(paths::matcher).toList());
    }
}
