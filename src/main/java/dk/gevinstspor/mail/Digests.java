package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders and notices in one mail a day, at 07:00 Europe/Copenhagen by the programme's clock. */
@Component
class Digests {

    static final String TEMPLATE = "digest";

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Set<String> collectable;
    private final MailPreferences preferences;
    private final Outbox outbox;
    private final Sender sender;
    private final Today today;

    Digests(List<Collectable> collectable, MailPreferences preferences, Outbox outbox, Sender sender, Today today) {
        this.collectable =
                collectable.stream().flatMap(each -> each.templates().stream()).collect(Collectors.toUnmodifiableSet());
        this.preferences = preferences;
        this.outbox = outbox;
        this.sender = sender;
        this.today = today;
    }

    /** Keeps a mail back that was just queued, when it is of that kind and its reader wants it so. */
    void collect(UUID id, OutgoingMail mail) {
        if (collectable.contains(mail.template()) && preferences.dailyDigest(mail.recipientId())) {
            outbox.collect(id, nextMorning());
        }
    }

    private Instant nextMorning() {
        ZonedDateTime now = today.now().atZone(Zone.COPENHAGEN);
        ZonedDateTime morning = now.toLocalDate().atTime(MORNING).atZone(Zone.COPENHAGEN);
        return (morning.isAfter(now)
                        ? morning
                        : now.toLocalDate().plusDays(1).atTime(MORNING).atZone(Zone.COPENHAGEN))
                .toInstant();
    }

    /** Bundles what is due; a single mail goes out as itself. */
    @Transactional
    public void close() {
        Instant now = today.now();
        Map<UUID, List<UUID>> due = outbox.collectedUntil(now);
        due.forEach((recipient, mails) -> {
            if (mails.size() == 1) {
                outbox.release(mails.get(0));
            } else {
                UUID id = Ids.next();
                String count = Integer.toString(mails.size());
                OutgoingMail digest = new OutgoingMail(recipient, TEMPLATE, Map.of("count", count), null, null);
                outbox.add(id, digest, sender.messageId(id), now);
                outbox.bundle(mails, id);
            }
        });
    }
}
