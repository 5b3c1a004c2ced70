package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import jakarta.mail.internet.MimeMessage;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
        Map<MimeMessage, ClaimedMail> composed = new LinkedHashMap<>();
        batch.forEach(mail -> compose(mail).ifPresent(message -> composed.put(message, mail)));
        Map<MimeMessage, RuntimeException> failures =
                composed.isEmpty() ? Map.of() : transport.sendAll(List.copyOf(composed.keySet()));
        List<UUID> sent = composed.entrySet().stream()
                .filter(each -> !failures.containsKey(each.getKey()))
                .map(each -> each.getValue().stored().id())
                .toList();
        outbox.sent(sent, today.now());
        failures.forEach(
                (message, failure) -> failed(Objects.requireNonNull(composed.get(message)), Failure.describe(failure)));
        return !batch.isEmpty();
    }

    /** Empty for one that cannot be sent; then its row says why. */
    private Optional<MimeMessage> compose(ClaimedMail mail) {
        Optional<Person> recipient =
                directory.findPerson(mail.stored().recipientId()).filter(Person::enabled);
        if (recipient.isEmpty()) {
            outbox.dead(mail.stored().id(), "recipient disabled");
            return Optional.empty();
        }
        if (mail.stored().isDigest() && mail.items().isEmpty()) {
            outbox.withdraw(mail.stored().id());
            return Optional.empty();
        }
        try {
            return Optional.of(composer.compose(mail, recipient.get()));
        } catch (RuntimeException e) {
            failed(mail, Failure.describe(e));
            return Optional.empty();
        }
    }

    private void failed(ClaimedMail mail, String error) {
        if (mail.stored().attempts() >= properties.attempts()) {
            log.error(
                    "Mail {} given up after {} attempts: {}",
                    mail.stored().id(),
                    mail.stored().attempts(),
                    error);
            outbox.dead(mail.stored().id(), error);
        } else {
            log.warn(
                    "Mail {} not sent, attempt {}: {}",
                    mail.stored().id(),
                    mail.stored().attempts(),
                    error);
            outbox.retry(mail.stored().id(), RetryDelay.after(mail.stored().attempts(), random), error);
        }
    }
}
