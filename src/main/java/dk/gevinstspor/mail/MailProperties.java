package dk.gevinstspor.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out.
 *
 * @param from the sender, as {@code Name <address>}; its domain also ends the Message-IDs
 * @param enabled whether this node sends at all; the mails of a node that does not are sent by another
 * @param poll how often the outbox is looked at when nothing wakes the workers: retries, and what other nodes queued
 * @param workers mails that this node sends at the same time
 * @param attempts after this many the mail is dead and waits for an administrator
 */
@ConfigurationProperties("gevinstspor.mail")
record MailProperties(
        @DefaultValue("Gevinstspor <gevinstspor@localhost>") String from,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("15s") Duration poll,
        @DefaultValue("2") int workers,
        @DefaultValue("20") int attempts) {}
