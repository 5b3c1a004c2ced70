package dk.gevinstspor.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who the mails are from, and the names of mails and threads that follow from it. */
@Component
class Sender {

    private final InternetAddress address;
    private final String domain;

    /** @throws IllegalArgumentException when gevinstspor.mail.from is not one address */
    Sender(MailProperties properties) {
        this.address = parse(properties.from());
        this.domain = address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    InternetAddress address() {
        return address;
    }

    /** The same for every attempt, so that a mail sent twice is shown once. */
    String messageId(UUID mailId) {
        return "<" + mailId + "@" + domain + ">";
    }

    /** The mail that all mails of a thread answer; it was never sent, which mail programs do not mind. */
    String threadId(UUID thread) {
        return "<thread." + thread + "@" + domain + ">";
    }

    private static InternetAddress parse(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "gevinstspor.mail.from must be an address like Name <name@example.dk>", e);
        }
    }
}
