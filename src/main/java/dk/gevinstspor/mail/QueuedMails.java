package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mail as the domain sees it: part of its transaction, or nothing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class QueuedMails implements Mails {

    private final Outbox outbox;
    private final Links links;
    private final Digests digests;
    private final Sender sender;
    private final Today today;
    private final ApplicationEventPublisher events;

    QueuedMails(
            Outbox outbox, Links links, Digests digests, Sender sender, Today today, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.links = links;
        this.digests = digests;
        this.sender = sender;
        this.today = today;
        this.events = events;
    }

    @Override
    public void queue(OutgoingMail mail) {
        UUID id = Ids.next();
        InboundReply answered = Answering.current();
        if (answered == null || !answered.author().id().equals(mail.recipientId())) {
            outbox.add(id, mail, sender.messageId(id), today.now());
            digests.collect(id, mail);
        } else {
            outbox.add(id, noting(answered, mail), sender.messageId(id), today.now());
            outbox.answers(id, answered.messageId());
        }
        events.publishEvent(new MailQueued());
    }

    /** What came along and was not kept is said in whatever answers it. */
    private static OutgoingMail noting(InboundReply answered, OutgoingMail mail) {
        int attachments = answered.body().attachments();
        return attachments == 0 ? mail : mail.with(MailTexts.ATTACHMENTS, Integer.toString(attachments));
    }

    @Override
    public void forget(String name, String anonymous) {
        outbox.forget(name, anonymous);
    }

    @Override
    public void revokeLinks(String purpose, UUID subjectId) {
        links.lock(purpose, subjectId);
        outbox.withdraw(purpose, subjectId);
        links.revokeAll(purpose, subjectId, today.now());
    }
}
