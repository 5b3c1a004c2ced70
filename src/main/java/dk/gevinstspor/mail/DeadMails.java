package dk.gevinstspor.mail;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a mail that was given up another life. */
@Service
class DeadMails {

    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    DeadMails(Outbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    /** @return false when somebody else was faster, or its task has ended */
    @Transactional
    public boolean sendAgain(UUID id) {
        boolean requeued = outbox.requeue(id);
        if (requeued) {
            events.publishEvent(new MailQueued());
        }
        return requeued;
    }
}
