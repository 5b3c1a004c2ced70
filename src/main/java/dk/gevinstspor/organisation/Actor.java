package dk.gevinstspor.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, for whom, and how it reached us. Every fact carries one.
 *
 * @param personId who acted
 * @param onBehalfOf whom a delegate (stedfortræder) acted for; null when the person acted for herself
 */
public record Actor(UUID personId, @Nullable UUID onBehalfOf, Channel channel) {

    /** How an action reached the system. */
    public enum Channel {
        /** logged in on the web site */
        WEB,
        /** by a mailed single-use link */
        LINK,
        /** by an answer to a mail */
        REPLY,
        /** by a program with a personal token */
        API,
        /** as a line of a file that was imported */
        IMPORT,
        /** by the process engine or a timer */
        SYSTEM
    }

    /** The person id of what the system does by itself: no human. */
    public static final UUID NOBODY = new UUID(0, 0);

    public static final Actor SYSTEM = new Actor(NOBODY, null, Channel.SYSTEM);

    public static Actor onTheWeb(UUID personId) {
        return new Actor(personId, null, Channel.WEB);
    }

    /** Whose duty this was: the principal for a delegate, else the person herself. */
    public UUID principal() {
        return onBehalfOf == null ? personId : onBehalfOf;
    }

    /** Whether this person took part at all, for herself or through a delegate: the four-eyes rule. */
    public boolean involves(UUID person) {
        return person.equals(personId) || person.equals(onBehalfOf);
    }
}
