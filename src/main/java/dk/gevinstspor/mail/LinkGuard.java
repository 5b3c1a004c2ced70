package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.security.CurrentUser;
import java.util.UUID;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;

/** Who may use a link, and in whose name. The token suffices, unless a login is demanded as well. */
@Component
class LinkGuard {

    private final LinkProperties properties;

    LinkGuard(LinkProperties properties) {
        this.properties = properties;
    }

    /**
     * @return false for somebody who is logged in but is neither the receiver nor her delegate today
     * @throws InsufficientAuthenticationException when a login is demanded and missing
     */
    boolean admits(UUID receiverId) {
        return !properties.loginRequired()
                || CurrentUser.ofThisRequest()
                        .orElseThrow(() -> new InsufficientAuthenticationException("links demand a login"))
                        .mayActAs(receiverId);
    }

    /** Whether knowing a token is enough. */
    boolean tokensSuffice() {
        return !properties.loginRequired();
    }

    /** The receiver; or her delegate, when that is who is logged in. */
    Actor actor(UUID receiverId) {
        return CurrentUser.ofThisRequest()
                .filter(user -> user.actsFor().contains(receiverId))
                .map(delegate -> new Actor(delegate.id(), receiverId, Actor.Channel.LINK))
                .orElseGet(() -> new Actor(receiverId, null, Actor.Channel.LINK));
    }
}
