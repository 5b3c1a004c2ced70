package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Person;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Makes the message: text and HTML, from the programme, marked as automatic, in its thread. */
@Component
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailTexts texts;
    private final Sender sender;

    MailComposer(MailTexts texts, Sender sender) {
        this.texts = texts;
        this.sender = sender;
    }

    /** @throws MailPreparationException when the recipient's address is no address */
    MimeMessage compose(ClaimedMail mail, Person recipient) {
        MailTexts.Texts text = texts.write(mail, recipient);
        try {
            MimeMessage message = new StableMessage(mail.messageId());
            message.setFrom(sender.address());
            message.setRecipient(Message.RecipientType.TO, address(recipient));
            message.setSubject(text.subject(), UTF_8);
            message.setSentDate(Date.from(mail.createdAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            // Exchange does not know Auto-Submitted; without this it sends out-of-office replies.
            message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
            UUID thread = mail.thread();
            if (thread != null) {
                message.setHeader("In-Reply-To", sender.threadId(thread));
                message.setHeader("References", sender.threadId(thread));
            }
            message.setContent(alternatives(text));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static InternetAddress address(Person person) throws MessagingException, UnsupportedEncodingException {
        InternetAddress address = new InternetAddress(person.email(), person.name(), UTF_8);
        address.validate();
        return address;
    }

    /** The best one last, as RFC 2046 says. */
    private static Multipart alternatives(MailTexts.Texts text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** Keeps its Message-ID whenever it is saved. */
    private static final class StableMessage extends MimeMessage {

        private final String messageId;

        StableMessage(String messageId) {
            super((Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
