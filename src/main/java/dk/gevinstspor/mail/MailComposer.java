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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Makes the message: text and HTML, from the programme, marked as automatic, in its thread. */
@Component
class MailComposer {

    /** Says whose mail it is, should it ever come back to us. */
    static final String LOOP = "X-Loop";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailTexts texts;
    private final Sender sender;
    private final ReplyAddress replyAddress;

    MailComposer(MailTexts texts, Sender sender, ReplyAddress replyAddress) {
        this.texts = texts;
        this.sender = sender;
        this.replyAddress = replyAddress;
    }

    /** @throws MailPreparationException when the recipient's address is no address */
    MimeMessage compose(ClaimedMail mail, Person recipient) {
        MailTexts.Texts text = texts.write(mail, recipient);
        try {
            MimeMessage message = new StableMessage(mail.stored().messageId());
            message.setFrom(sender.address());
            message.setRecipient(Message.RecipientType.TO, address(recipient));
            message.setSubject(text.subject(), UTF_8);
            message.setSentDate(Date.from(mail.stored().createdAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            // Exchange does not know Auto-Submitted; without this it sends out-of-office replies.
            message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
            message.setHeader(LOOP, sender.address().getAddress());
            threadAndReply(message, mail);
            message.setContent(alternatives(text));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** A reply's references repeat ours, so the token comes back even where the plus-address is cut. */
    private void threadAndReply(MimeMessage message, ClaimedMail mail) throws MessagingException {
        List<String> references = new ArrayList<>();
        Optional.ofNullable(mail.stored().thread()).map(sender::threadId).ifPresent(references::add);
        Token reply = mail.reply();
        if (reply != null) {
            replyAddress.reference(reply).ifPresent(references::add);
            Optional<String> address = replyAddress.with(reply);
            if (address.isPresent()) {
                message.setReplyTo(new InternetAddress[] {new InternetAddress(address.get())});
            }
        }
        Optional.ofNullable(mail.stored().inReplyTo()).ifPresent(references::add);
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", answered(mail, references));
            message.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static String answered(ClaimedMail mail, List<String> references) {
        String inReplyTo = mail.stored().inReplyTo();
        return inReplyTo == null ? references.get(0) : inReplyTo;
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
