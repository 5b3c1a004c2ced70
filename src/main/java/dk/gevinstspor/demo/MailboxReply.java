package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.mail.InboundMail;
import dk.gevinstspor.mail.Origin;
import dk.gevinstspor.mail.Verdict;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers a mail as its receiver's mail program would: a real message, with the text above the quoted one, that comes in
 * where every answer does. The mailbox plays the mail server, too, and vouches for the sender.
 */
@Component
@Profile("!prod")
class MailboxReply {

    private static final DateTimeFormatter SENT =
            DateTimeFormatter.ofPattern("d. MMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    private final Mailbox mailbox;
    private final InboundMail inbound;
    private final String authservId;
    private final Today today;

    MailboxReply(
            Mailbox mailbox,
            InboundMail inbound,
            @Value("${gevinstspor.inbound.authserv-id:}") String authservId,
            Today today) {
        this.mailbox = mailbox;
        this.inbound = inbound;
        this.authservId = authservId;
        this.today = today;
    }

    /** @param original as it was delivered */
    Verdict send(byte[] original, String text) {
        try {
            return inbound.receive(raw(Letter.open(original), text), new Origin("postkasse", 1, mailbox.nextUid()));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail of our own that cannot be answered", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] raw(Letter letter, String text) throws MessagingException, IOException {
        InternetAddress author = new InternetAddress(letter.header("To"));
        String domain = author.getAddress().substring(author.getAddress().indexOf('@') + 1);
        MimeMessage reply = new MimeMessage((Session) null) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + UUID.randomUUID() + '@' + domain + '>');
            }
        };
        reply.setFrom(author);
        reply.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.header("Reply-To")));
        reply.setSubject("Sv: " + letter.subject(), StandardCharsets.UTF_8.name());
        reply.setSentDate(Date.from(today.now()));
        reply.setHeader("In-Reply-To", letter.header("Message-ID"));
        reply.setHeader("References", (letter.header("References") + ' ' + letter.header("Message-ID")).strip());
        reply.setText(text + "\n\n" + quoted(letter), StandardCharsets.UTF_8.name());
        reply.saveChanges();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes(("Authentication-Results: " + authservId + "; dmarc=pass header.from=" + domain + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        reply.writeTo(raw);
        return raw.toByteArray();
    }

    private String quoted(Letter letter) {
        return "Den " + SENT.format(today.now().atZone(Zone.COPENHAGEN)) + " skrev " + letter.header("From") + ":\n\n"
                + letter.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
