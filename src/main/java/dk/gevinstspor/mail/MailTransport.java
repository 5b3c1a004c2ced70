package dk.gevinstspor.mail;

import jakarta.mail.internet.MimeMessage;

/** The way out of the house: SMTP, or the demonstration's mailbox. */
public interface MailTransport {

    /**
     * Hands the mail over, or throws: then it is tried again later.
     *
     * @throws org.springframework.mail.MailException when it was not accepted
     */
    void send(MimeMessage message);
}
