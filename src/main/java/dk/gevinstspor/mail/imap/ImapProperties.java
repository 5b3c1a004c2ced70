package dk.gevinstspor.mail.imap;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that answers come in to. Nothing is read while no host is set.
 *
 * @param protocol imaps, or imap with STARTTLS
 * @param starttls whether imap demands STARTTLS: only a test's server goes without
 * @param folder where mails come in
 * @param processed where mails that were read are moved; without one they stay, marked as read, and nobody else may mark
 *     a mail there
 * @param poll how often to look where the server cannot call (IDLE), and how long to wait after a failure
 * @param timeout for connecting, and for each answer and request
 */
@ConfigurationProperties("gevinstspor.inbound.imap")
record ImapProperties(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @Nullable String processed,
        @DefaultValue("1m") Duration poll,
        @DefaultValue("20s") Duration timeout) {

    /** Names the mailbox in the table of what came in. */
    String name() {
        return username + '@' + host + '/' + folder;
    }

    /** Every wait has an end, and reading does not mark a mail as read. */
    Properties session() {
        String prefix = "mail." + protocol + '.';
        String millis = Long.toString(timeout.toMillis());
        Properties session = new Properties();
        session.put(prefix + "connectiontimeout", millis);
        session.put(prefix + "timeout", millis);
        session.put(prefix + "writetimeout", millis);
        session.put(prefix + "ssl.checkserveridentity", "true");
        session.put(prefix + "peek", "true");
        session.put(prefix + "fetchsize", "262144");
        if (protocol.equals("imap") && starttls) {
            session.put(prefix + "starttls.enable", "true");
            session.put(prefix + "starttls.required", "true");
        }
        return session;
    }
}
