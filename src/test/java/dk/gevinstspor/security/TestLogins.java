package dk.gevinstspor.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dk.gevinstspor.organisation.Credentials.Credential;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a session looks like after a login. */
public final class TestLogins {

    private TestLogins() {}

    public static RequestPostProcessor of(UUID personId) {
        var account = new LoginAccount(new Credential(personId, "", null, true));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null, Set.of()));
    }
}
