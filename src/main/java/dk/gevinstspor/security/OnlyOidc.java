package dk.gevinstspor.security;

import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;

/** A provider without OpenID Connect proves no address, so it lets nobody in. */
final class OnlyOidc implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) {
        throw OidcRefusal.EMAIL_NOT_VERIFIED.exception();
    }
}
