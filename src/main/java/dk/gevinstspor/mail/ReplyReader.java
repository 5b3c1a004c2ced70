package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.reading.Reply;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads an answer that is beyond doubt from its author, and registers it as its link would; or asks. */
@Component
class ReplyReader {

    private final MailActions actions;
    private final Outbox outbox;
    private final FormBinder binder;
    private final LinkAnswers answers;
    private final ReplyMails mails;
    private final MessageSource messages;

    ReplyReader(
            MailActions actions,
            Outbox outbox,
            FormBinder binder,
            LinkAnswers answers,
            ReplyMails mails,
            MessageSource messages) {
        this.actions = actions;
        this.outbox = outbox;
        this.binder = binder;
        this.answers = answers;
        this.mails = mails;
        this.messages = messages;
    }

    Judgement read(InboundReply reply) {
        ReplyAction<?> action = actions.byReply(reply.link().purpose());
        if (action == null) {
            return new Judgement(Verdict.UNKNOWN, "purpose", reply.link());
        }
        BigDecimal proposed = action.proposed(
                        outbox.parametersOf(reply.answerable().mailId()))
                .map(Fte::value)
                .orElse(null);
        Reply read = Reply.in(reply.body()).against(proposed);
        if (read instanceof Reply.Figure figure) {
            return register(reply, action, figure);
        }
        String doubt = read instanceof Reply.Unclear unclear ? unclear.doubt().name() : "NO_FIGURE";
        return ask(reply, doubt, text("mail.reply.doubt." + doubt, reply.author()));
    }

    private <F> Judgement register(InboundReply reply, ReplyAction<F> action, Reply.Figure figure) {
        Link link = reply.link();
        BoundForm<F> form = binder.check(action.form(new Fte(figure.fte()), figure.comment()));
        if (!form.hasErrors()) {
            action.validateReply(form.value(), link.subjectId(), reply.actor(), form.errors());
        }
        if (form.hasErrors()) {
            Locale language = reply.author().language();
            String problem = messages.getMessage(form.errors().getAllErrors().get(0), language);
            return ask(reply, "refused", problem);
        }
        boolean first = Answering.during(
                reply, () -> answers.answer(reply.answerable().tokenHash(), link, action, form.value(), reply.actor()));
        return new Judgement(first ? Verdict.ACCEPTED : Verdict.REPEATED, first ? null : "used", link);
    }

    private Judgement ask(InboundReply reply, String reason, String problem) {
        mails.ask(reply, problem);
        return new Judgement(Verdict.ASKED, reason, reply.link());
    }

    private String text(String key, Person reader) {
        return messages.getMessage(key, null, reader.language());
    }
}
