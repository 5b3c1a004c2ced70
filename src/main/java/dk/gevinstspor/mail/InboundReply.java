package dk.gevinstspor.mail;

import dk.gevinstspor.mail.reading.Body;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer by mail that is beyond doubt from its author.
 *
 * @param author whom the token was sent to, or her delegate
 */
record InboundReply(
        Answerable answerable, Person author, @Nullable String messageId, Body body) {

    Link link() {
        return answerable.link();
    }

    Actor actor() {
        UUID receiver = link().personId();
        boolean herself = author.id().equals(receiver);
        return new Actor(author.id(), herself ? null : receiver, Actor.Channel.REPLY);
    }
}
