package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Today;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails to send. The hash of each link's token is committed together with the claim, before any mail leaves. */
@Component
class Claims {

    private static final int BATCH = 10;

    /** Longer than a batch takes when every mail runs into the mail server's timeouts. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Links links;
    private final MailActions actions;
    private final ReplyAddress replyAddress;
    private final LinkGuard guard;
    private final Today today;

    Claims(Outbox outbox, Links links, MailActions actions, ReplyAddress replyAddress, LinkGuard guard, Today today) {
        this.outbox = outbox;
        this.links = links;
        this.actions = actions;
        this.replyAddress = replyAddress;
        this.guard = guard;
        this.today = today;
    }

    @Transactional
    public List<ClaimedMail> next() {
        return outbox.claim(BATCH, CLAIM).stream().map(this::withTokens).toList();
    }

    private ClaimedMail withTokens(OutboxMail mail) {
        return mail.isDigest()
                ? new ClaimedMail(
                        mail,
                        null,
                        null,
                        outbox.bundled(mail.id()).stream()
                                .map(item -> withToken(item, false))
                                .toList())
                : withToken(mail, true);
    }

    /** @param answerable a digest asks several things, so an answer to it could be to any of them */
    private ClaimedMail withToken(OutboxMail mail, boolean answerable) {
        OutgoingMail.LinkRequest link = mail.link();
        if (link == null) {
            return ClaimedMail.of(mail);
        }
        Token token = Token.fresh();
        Token reply = answerable ? reply(link) : null;
        links.add(token, reply, mail, link, today.now());
        return new ClaimedMail(mail, token, reply, List.of());
    }

    private @Nullable Token reply(OutgoingMail.LinkRequest link) {
        boolean answerable = replyAddress.isOpen() && guard.tokensSuffice() && actions.byReply(link.purpose()) != null;
        return answerable ? Token.freshForAddress() : null;
    }
}
