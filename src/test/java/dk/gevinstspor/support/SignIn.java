package dk.gevinstspor.support;

import dk.gevinstspor.security.TestLogins;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes MockMvc's request one of a person who has logged in: {@code get("/opgaver").with(SignIn.as(cast.manager()))}. */
public final class SignIn {

    private SignIn() {}

    /** Roles, delegations and whether she is enabled are read from the database, as in the real thing. */
    public static RequestPostProcessor as(UUID personId) {
        return TestLogins.of(personId);
    }
}
