package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what is due in the outbox. Any number of threads and nodes may do it at the same time. */
@Service
public class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final Digests digests;
    private final Claims claims;
    private final Outbox outbox;
    private final Directory directory;
    private final MailComposer composer;
    private final MailTransport transport;
    private final MailProperties properties;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    MailDelivery(
            Digests digests,
            Claims claims,
            Outbox outbox,
            Directory directory,
            MailComposer composer,
            MailTransport transport,
            MailProperties properties,
            Today today) {
        this.digests = digests;
        this.claims = claims;
        this.outbox = outbox;
        this.directory = directory;
        this.composer = composer;
        this.transport = transport;
        this.properties = properties;
        this.today = today;
    }

    /** Until nothing is due. */
    public void deliverAll() {
        boolean more = true;
        while (more) {
            more = deliverBatch();
        }
    }

    /** @return whether there was anything to send */
    boolean deliverBatch() {
        digests.close();
        List<ClaimedMail> batch = claims.next();
        batch.forEach(this::deliver);
        return !batch.isEmpty();
    }

    private void deliver(ClaimedMail mail) {
        Optional<Person> recipient = directory.findPerson(mail.recipientId()).filter(Person::enabled);
        if (recipient.isEmpty()) {
            outbox.dead(mail.id(), "recipient disabled");
            return;
        }
        if (mail.isDigest() && mail.items().isEmpty()) {
            outbox.withdraw(mail.id());
            return;
        }
        try {
            transport.send(composer.compose(mail, recipient.get()));
        } catch (RuntimeException e) {
            failed(mail, Failure.describe(e));
            return;
        }
        outbox.sent(mail.id(), today.now());
    }

    private void failed(ClaimedMail mail, String error) {
        if (mail.attempts() >= properties.attempts()) {
            log.error("Mail {} given up after {} attempts: {}", mail.id(), mail.attempts(), error);
            outbox.dead(mail.id(), error);
        } else {
            log.warn("Mail {} not sent, attempt {}: {}", mail.id(), mail.attempts(), error);
            outbox.retry(mail.id(), RetryDelay.after(mail.attempts(), random), error);
        }
    }
}
