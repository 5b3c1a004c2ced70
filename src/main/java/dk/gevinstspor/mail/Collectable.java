package dk.gevinstspor.mail;

import java.util.Set;

/**
 * Reminders and notices: mails that can wait until the next morning for a reader who wants them once a day. What asks
 * for the first time, and what answers somebody, never waits. A module declares its own as a bean.
 */
public record Collectable(Set<String> templates) {

    public static Collectable of(String... templates) {
        return new Collectable(Set.of(templates));
    }
}
