package dk.gevinstspor.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person who logged in through the identity provider. */
final class OidcPerson extends DefaultOidcUser implements SignedIn {

    private final UUID personId;

    OidcPerson(OidcUser user, UUID personId) {
        super(Set.of(), user.getIdToken(), user.getUserInfo());
        this.personId = personId;
    }

    @Override
    public UUID personId() {
        return personId;
    }

    /** The id, not the address: it ends up in logs. */
    @Override
    public String getName() {
        return personId.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcPerson person && personId.equals(person.personId);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }
}
