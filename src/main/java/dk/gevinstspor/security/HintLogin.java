package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Logs in as one of the {@link LoginHints}, by a click that carries a CSRF token. */
final class HintLogin extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/log-ind/som";
    static final String PERSON = "person";

    private final LoginHints hints;
    private final Credentials credentials;

    HintLogin(LoginHints hints, Credentials credentials) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH), attempt -> {
            throw new IllegalStateException("a hint is not authenticated again");
        });
        this.hints = hints;
        this.credentials = credentials;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        LoginAccount account = hints.hints().stream()
                .map(LoginHints.Hint::personId)
                .filter(id -> id.toString().equals(asked(request)))
                .findFirst()
                .flatMap(this::enabled)
                .orElseThrow(() -> new BadCredentialsException("not among the hints"));
        account.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(account, null, Set.of());
    }

    private static @Nullable String asked(HttpServletRequest request) {
        return request.getParameter(PERSON);
    }

    private Optional<LoginAccount> enabled(UUID personId) {
        return credentials.of(personId).filter(Credentials.Credential::enabled).map(LoginAccount::new);
    }

    /** Puts it into the chain with the same protection that the other logins have. */
    static final class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

        private final LoginHints hints;
        private final Credentials credentials;
        private final AuthenticationSuccessHandler success;
        private final AuthenticationFailureHandler failure;

        Configurer(
                LoginHints hints,
                Credentials credentials,
                AuthenticationSuccessHandler success,
                AuthenticationFailureHandler failure) {
            this.hints = hints;
            this.credentials = credentials;
            this.success = success;
            this.failure = failure;
        }

        @Override
        public void configure(HttpSecurity http) {
            HintLogin login = new HintLogin(hints, credentials);
            login.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            login.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            login.setAuthenticationSuccessHandler(success);
            login.setAuthenticationFailureHandler(failure);
            http.addFilterAfter(login, UsernamePasswordAuthenticationFilter.class);
        }
    }
}
