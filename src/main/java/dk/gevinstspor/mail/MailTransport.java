package dk.gevinstspor.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way out of the house: SMTP, or the demonstration's mailbox. */
public interface MailTransport {

    /**
     * Hands the mail over, or throws: then it is tried again later.
     *
     * @throws org.springframework.mail.MailException when it was not accepted
     */
    void send(MimeMessage message);

    /**
     * Hands several over, by one connection where that is possible.
     *
     * @return why, for each that was not accepted
     */
    default Map<MimeMessage, RuntimeException> sendAll(List<MimeMessage> messages) {
        Map<MimeMessage, RuntimeException> failures = new HashMap<>();
        for (MimeMessage message : messages) {
            try {
                send(message);
            } catch (RuntimeException e) {
                failures.put(message, e);
            }
        }
        return failures;
    }
}
