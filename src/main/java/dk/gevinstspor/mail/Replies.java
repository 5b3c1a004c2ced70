package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.mail.reading.Authenticity;
import dk.gevinstspor.mail.reading.ReceivedMail;
import dk.gevinstspor.mail.reading.Unreadable;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An answer with a token that we know: from whom it must be, and what it says. Part of its mail's transaction. */
@Component
class Replies {

    private final InboundProperties properties;
    private final LinkGuard guard;
    private final Links links;
    private final InboundLog log;
    private final Directory directory;
    private final Today today;
    private final ReplyMails mails;
    private final ReplyReader reader;
    private final MailActions actions;

    Replies(
            InboundProperties properties,
            LinkGuard guard,
            Links links,
            InboundLog log,
            Directory directory,
            Today today,
            ReplyMails mails,
            ReplyReader reader,
            MailActions actions) {
        this.properties = properties;
        this.guard = guard;
        this.links = links;
        this.log = log;
        this.directory = directory;
        this.today = today;
        this.mails = mails;
        this.reader = reader;
        this.actions = actions;
    }

    Judgement judge(ReceivedMail mail, Answerable found) throws Unreadable {
        actions.of(found.link()).lock(found.link().subjectId());
        links.lock(found.link().purpose(), found.link().subjectId());
        Answerable answerable = links.again(found);
        Link link = answerable.link();
        Optional<Person> person = directory.findPerson(link.personId()).filter(Person::enabled);
        if (person.isEmpty()) {
            return new Judgement(Verdict.UNKNOWN, "person-disabled", link);
        }
        Optional<Person> author = author(mail, person.get());
        String objection = objection(mail, author);
        if (objection != null || author.isEmpty()) {
            if (link.state() == Link.State.OPEN) {
                mails.freshLink(answerable);
            }
            return new Judgement(Verdict.UNTRUSTED, objection, link);
        }
        if (log.hadItsEffect(mail.messageId())) {
            return new Judgement(Verdict.DUPLICATE, "message-id", link);
        }
        InboundReply reply = new InboundReply(answerable, author.get(), mail.messageId(), mail.body());
        if (link.state() != Link.State.OPEN) {
            mails.tooLate(reply);
            return new Judgement(Verdict.REPEATED, link.state().name().toLowerCase(Locale.ROOT), link);
        }
        if (!actions.of(link).admits(link.subjectId(), reply.actor())) {
            mails.handedOn(reply);
            return new Judgement(Verdict.REPEATED, "handed-on", link);
        }
        return reader.read(reply);
    }

    /** The person whom the token was sent to, or who acts for her today. */
    private Optional<Person> author(ReceivedMail mail, Person person) {
        return mail.from()
                .flatMap(from -> Stream.concat(
                                Stream.of(person), directory.delegatesOf(person.id(), today.date()).stream())
                        .filter(each -> each.email().equalsIgnoreCase(from))
                        .findFirst());
    }

    private @Nullable String objection(ReceivedMail mail, Optional<Person> author) {
        if (!guard.tokensSuffice()) {
            return "login-required";
        }
        String domain = mail.from()
                .map(from -> from.substring(from.lastIndexOf('@') + 1))
                .orElse(null);
        return Authenticity.objection(properties.authservId(), mail.headers("Authentication-Results"), domain)
                .orElse(author.isEmpty() ? "sender" : null);
    }
}
