package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Today;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an answer by mail is answered with when it was not registered. All of it stands in the thread of the mail that was
 * answered, goes to a registered address, and is limited: what answers by itself must not keep us busy.
 */
@Component
class ReplyMails {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int QUESTIONS_A_DAY = 3;

    private final Mails mails;
    private final Outbox outbox;
    private final Today today;

    ReplyMails(Mails mails, Outbox outbox, Today today) {
        this.mails = mails;
        this.outbox = outbox;
        this.today = today;
    }

    /** @param problem what to ask about, in the author's language */
    void ask(InboundReply reply, String problem) {
        write("reply-question", reply, Map.of("problem", problem), true, QUESTIONS_A_DAY);
    }

    /** There is an answer already, or nobody waits for one any more. */
    void tooLate(InboundReply reply) {
        refuse(reply, reply.link().state().name());
    }

    /** Somebody else is asked by now: its author does not act for her any more. */
    void handedOn(InboundReply reply) {
        refuse(reply, "HANDED_ON");
    }

    private void refuse(InboundReply reply, String why) {
        write("reply-late", reply, Map.of("why", why), false, 1);
    }

    /** To the person whom the token was sent to, never to whoever wrote. */
    void freshLink(Answerable answerable) {
        write("reply-link", answerable, answerable.link().personId(), Map.of(), true, 1);
    }

    private void write(String template, InboundReply reply, Map<String, String> more, boolean link, int most) {
        Answering.during(reply, () -> {
            write(template, reply.answerable(), reply.author().id(), more, link, most);
            return true;
        });
    }

    private void write(
            String template, Answerable answerable, UUID to, Map<String, String> more, boolean link, int most) {
        OutgoingMail.LinkRequest asked = new OutgoingMail.LinkRequest(
                answerable.link().purpose(), answerable.link().subjectId());
        Outbox.Written original = outbox.written(answerable.mailId());
        UUID thread = original.thread() == null ? original.id() : original.thread();
        if (outbox.written(template, to, thread, today.now().minus(A_DAY)) >= most) {
            return;
        }
        Map<String, String> parameters = new HashMap<>(original.parameters());
        parameters.putIfAbsent(MailTexts.ORIGINAL, original.template());
        parameters.putAll(more);
        mails.queue(new OutgoingMail(to, template, parameters, link ? asked : null, thread));
    }
}
