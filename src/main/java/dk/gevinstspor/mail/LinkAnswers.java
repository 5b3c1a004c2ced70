package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spends a token and records its answer: both or neither, and only the first of any number of clicks. */
@Service
class LinkAnswers {

    private final Links links;
    private final Outbox outbox;
    private final Today today;

    LinkAnswers(Links links, Outbox outbox, Today today) {
        this.links = links;
        this.outbox = outbox;
        this.today = today;
    }

    /** @return false when the link had been answered or had ended in the meantime; then nothing was recorded */
    @Transactional
    public <F> boolean answer(byte[] tokenHash, Link link, MailAction<F> action, F form, Actor actor) {
        Instant now = today.now();
        action.lock(link.subjectId());
        links.lock(link.purpose(), link.subjectId());
        if (!links.use(tokenHash, now)) {
            return false;
        }
        outbox.withdraw(link.purpose(), link.subjectId());
        links.useAll(link.purpose(), link.subjectId(), now);
        action.submit(form, link.subjectId(), actor);
        return true;
    }
}
