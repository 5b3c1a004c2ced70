package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Person;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<MailAttachments> attachments;

    MailComposer(
            MailTexts texts, Sender sender, ReplyAddress replyAddress, ObjectProvider<MailAttachments> attachments) {
        this.texts = texts;
        this.sender = sender;
        this.replyAddress = replyAddress;
        this.attachments = attachments;
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
            message.setContent(content(mail, text));
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

    /** With what goes with it, and with each mail that it bundles. */
    private Multipart content(ClaimedMail mail, MailTexts.Texts text) throws MessagingException {
        List<MailAttachments.Attached> attached = Stream.concat(Stream.of(mail), mail.items().stream())
                .flatMap(each -> Stream.ofNullable(each.stored().parameters().get(OutgoingMail.ATTACHMENT)))
                .distinct()
                .map(this::attached)
                .toList();
        if (attached.isEmpty()) {
            return alternatives(text);
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(alternatives(text));
        Multipart content = new MimeMultipart("mixed", words);
        for (MailAttachments.Attached each : attached) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(source(each)));
            file.setFileName(each.name());
            file.setDisposition(Part.ATTACHMENT);
            content.addBodyPart(file);
        }
        return content;
    }

    /** @throws MailPreparationException when the file is gone */
    private MailAttachments.Attached attached(String id) {
        return attachments.stream()
                .flatMap(each -> each.find(UUID.fromString(id)).stream())
                .findFirst()
                .orElseThrow(() -> new MailPreparationException("no file " + id));
    }

    private static DataSource source(MailAttachments.Attached attached) {
        try (InputStream content = attached.content().getInputStream()) {
            return new ByteArrayDataSource(content, attached.mediaType());
        } catch (IOException e) {
            throw new MailPreparationException("a file cannot be read", e);
        }
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
