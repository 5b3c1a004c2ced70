package dk.gevinstspor.mail;

import dk.gevinstspor.mail.reading.Bounce;
import dk.gevinstspor.mail.reading.ReceivedMail;
import dk.gevinstspor.mail.reading.Unreadable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a mail is: a loop, a bounce, a machine's, a stranger's, or an answer. The order matters. */
@Service
class InboundJudge {

    private final InboundLog log;
    private final Outbox outbox;
    private final Sender sender;
    private final ReplyAddress replyAddress;
    private final Links links;
    private final Replies replies;

    InboundJudge(
            InboundLog log, Outbox outbox, Sender sender, ReplyAddress replyAddress, Links links, Replies replies) {
        this.log = log;
        this.outbox = outbox;
        this.sender = sender;
        this.replyAddress = replyAddress;
        this.links = links;
        this.replies = replies;
    }

    /** The verdict that it got the first time, when it has been here before. */
    @Transactional
    public Verdict judge(ReceivedMail mail, Origin origin, Fingerprint print) {
        Optional<Verdict> known = log.known(origin);
        if (known.isPresent()) {
            return known.get();
        }
        Judgement judgement = judge(mail);
        log.add(origin, print, judgement);
        return judgement.verdict();
    }

    @Transactional
    public Verdict record(Origin origin, Fingerprint print, Judgement judgement) {
        return log.known(origin).orElseGet(() -> {
            log.add(origin, print, judgement);
            return judgement.verdict();
        });
    }

    private Judgement judge(ReceivedMail mail) {
        try {
            if (isOurs(mail)) {
                return Judgement.of(Verdict.LOOP, "own-mail");
            }
            Optional<Bounce> bounce = mail.bounce();
            if (bounce.isPresent()) {
                return bounced(bounce.get());
            }
            Optional<String> automatic = mail.automatic();
            return automatic.isPresent() ? Judgement.of(Verdict.AUTOMATIC, automatic.get()) : byToken(mail);
        } catch (Unreadable e) {
            return Judgement.of(Verdict.UNREADABLE, e.reason());
        }
    }

    private boolean isOurs(ReceivedMail mail) {
        String own = sender.address().getAddress();
        return mail.headers(MailComposer.LOOP).stream()
                        .anyMatch(loop -> loop.strip().equalsIgnoreCase(own))
                || mail.from().filter(own::equalsIgnoreCase).isPresent()
                || outbox.wrote(mail.messageId());
    }

    private Judgement bounced(Bounce bounce) {
        String id = bounce.messageId();
        if (!bounce.failed()) {
            return Judgement.of(Verdict.BOUNCE, "delayed");
        }
        boolean ours = id != null && outbox.bounced(id, "bounced " + bounce.status());
        return Judgement.of(Verdict.BOUNCE, ours ? "failed " + bounce.status() : "unknown-mail");
    }

    /** A reply to one of our mails has one token, in its address and in its references. */
    private Judgement byToken(ReceivedMail mail) throws Unreadable {
        List<Answerable> known = links.findByReply(replyAddress.tokensIn(mail.whereATokenMayStand()));
        if (known.isEmpty()) {
            return Judgement.of(Verdict.UNKNOWN, "token");
        }
        Link first = known.get(0).link();
        boolean one = known.stream()
                .allMatch(each -> each.link().subjectId().equals(first.subjectId())
                        && each.link().purpose().equals(first.purpose())
                        && each.link().personId().equals(first.personId()));
        return one ? replies.judge(mail, known.get(0)) : Judgement.of(Verdict.UNKNOWN, "several-tokens");
    }
}
