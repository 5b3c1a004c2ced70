package dk.gevinstspor.demo;

import dk.gevinstspor.mail.MailTransport;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Delivers to the mailbox page, for whoever tries the product without a mail server. */
@Component
@Profile("!prod")
@Conditional(MailboxTransport.WithoutMailServer.class)
class MailboxTransport implements MailTransport {

    private final Mailbox mailbox;

    MailboxTransport(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void send(MimeMessage message) {
        try {
            InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            Instant sentAt = Objects.requireNonNull(message.getSentDate()).toInstant();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            mailbox.add(
                    Objects.requireNonNullElse(to.getPersonal(), to.getAddress()),
                    to.getAddress(),
                    message.getSubject(),
                    sentAt,
                    bytes.toByteArray());
        } catch (MessagingException | IOException e) {
            throw new MailPreparationException(e);
        }
    }

    static class WithoutMailServer extends NoneNestedConditions {

        WithoutMailServer() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.mail.host")
        static class MailServer {}
    }
}
