package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Credentials.Credential;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the person behind a login at the identity provider, by verified e-mail address. Nobody is made on the way. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();
    private final Credentials credentials;

    OidcPeople(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw OidcRefusal.EMAIL_NOT_VERIFIED.exception();
        }
        Credential found = credentials.byEmail(email).orElseThrow(OidcRefusal.UNKNOWN_PERSON::exception);
        if (!found.enabled()) {
            throw OidcRefusal.PERSON_DISABLED.exception();
        }
        return new OidcPerson(user, found.personId());
    }
}
