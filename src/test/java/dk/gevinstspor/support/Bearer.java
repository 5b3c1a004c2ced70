package dk.gevinstspor.support;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonalTokens;
import dk.gevinstspor.organisation.PersonalTokens.Scope;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes MockMvc's request one of a program with somebody's token, made for it. */
public class Bearer {

    private final PersonalTokens tokens;
    private final Today today;

    public Bearer(PersonalTokens tokens, Today today) {
        this.tokens = tokens;
        this.today = today;
    }

    /** Who may read and act for that person; the token before is closed. */
    public RequestPostProcessor of(UUID personId) {
        return with(token(personId, Scope.ACT));
    }

    public RequestPostProcessor reading(UUID personId) {
        return with(token(personId, Scope.READ));
    }

    /** A token for a year. */
    public String token(UUID personId, Scope scope) {
        Actor actor = Actor.onTheWeb(personId);
        tokens.of(personId).forEach(each -> tokens.revoke(each.id(), actor));
        return tokens.make("test", scope, today.date().plusYears(1), actor).orElseThrow();
    }

    public static RequestPostProcessor with(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }
}
