package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Credentials.Credential;
import dk.gevinstspor.organisation.PersonSetup;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Sets passwords. Guessing at the current one is throttled as at the login. */
@Service
public class Passwords {

    private final Credentials credentials;
    private final PersonSetup people;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;

    Passwords(Credentials credentials, PersonSetup people, PasswordEncoder encoder, LoginThrottle throttle) {
        this.credentials = credentials;
        this.people = people;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    /** A person who has had none, as after login at an identity provider, gives any current password. */
    public PasswordChange change(CurrentUser user, String current, String wanted) {
        Credential credential = of(user.id());
        String hash = credential.passwordHash();
        if (throttle.isBlocked(credential.email(), "")) {
            return PasswordChange.TOO_MANY;
        }
        if (hash != null && !encoder.matches(current, hash)) {
            throttle.failed(credential.email(), "");
            return PasswordChange.WRONG_CURRENT;
        }
        return set(credential, wanted, user.actor());
    }

    /** For the administrator, who gives somebody a first or a new one. */
    public PasswordChange set(UUID personId, String wanted, Actor actor) {
        return set(of(personId), wanted, actor);
    }

    private PasswordChange set(Credential credential, String wanted, Actor actor) {
        return PasswordPolicy.objection(wanted, credential.email()).orElseGet(() -> {
            people.setPasswordHash(credential.personId(), encoder.encode(wanted), actor);
            return PasswordChange.DONE;
        });
    }

    private Credential of(UUID personId) {
        return credentials.of(personId).orElseThrow(() -> new NoSuchElementException("no person " + personId));
    }
}
