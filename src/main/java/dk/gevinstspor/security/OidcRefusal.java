package dk.gevinstspor.security;

import java.util.Arrays;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody whom the identity provider knows does not get in here. */
enum OidcRefusal {
    EMAIL_NOT_VERIFIED(LoginMessage.UNVERIFIED),
    UNKNOWN_PERSON(LoginMessage.UNKNOWN),
    PERSON_DISABLED(LoginMessage.CLOSED);

    private final LoginMessage message;

    OidcRefusal(LoginMessage message) {
        this.message = message;
    }

    OAuth2AuthenticationException exception() {
        return new OAuth2AuthenticationException(new OAuth2Error(name()));
    }

    static LoginMessage messageFor(String errorCode) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.name().equals(errorCode))
                .map(refusal -> refusal.message)
                .findFirst()
                .orElse(LoginMessage.PROVIDER_FAILED);
    }
}
