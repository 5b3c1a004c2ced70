package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Refused;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a mailed link. Looking at it changes nothing, however often: mail scanners follow links. */
@Controller
@RequestMapping("/svar/{token}")
class LinkController {

    /** So long an answer can be read again without a login. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final Links links;
    private final LinkGuard guard;
    private final Directory directory;
    private final MailActions actions;
    private final LinkAnswers answers;
    private final Turns turns;
    private final LinkPages pages;
    private final FormBinder binder;
    private final Today today;

    LinkController(
            Links links,
            LinkGuard guard,
            Directory directory,
            MailActions actions,
            LinkAnswers answers,
            Turns turns,
            LinkPages pages,
            FormBinder binder,
            Today today) {
        this.links = links;
        this.guard = guard;
        this.directory = directory;
        this.actions = actions;
        this.answers = answers;
        this.turns = turns;
        this.pages = pages;
        this.binder = binder;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return turns.attend(() -> ifOpen(
                new Token(token),
                (link, receiver) ->
                        pages.ask(link, receiver, binder.show(actions.of(link).prefill(link.subjectId())))));
    }

    /** Where an answer leads to; anybody else who looks here sees the same as without. */
    @GetMapping(params = "tak")
    ModelAndView thank(@PathVariable String token) {
        return show(token).addObject("thanks", true);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, HttpServletRequest request) {
        // Read before waiting in line: a slow sender keeps nobody else.
        request.getParameterMap();
        Token secret = new Token(token);
        // Only who may still be the first stands in line: the pages of all others must not wait behind them.
        return turns.attend(() -> ifOpen(
                secret,
                (seen, hers) -> turns.take(
                        token,
                        () -> ifOpen(secret, (link, receiver) -> answer(secret, link, actions.of(link), request)))));
    }

    private <F> ModelAndView answer(Token token, Link link, MailAction<F> action, HttpServletRequest request) {
        BoundForm<F> form = binder.bind(action.type(), request);
        Actor actor = guard.actor(link.personId());
        if (!form.hasErrors()) {
            action.validate(form.value(), link.subjectId(), actor, form.errors());
        }
        if (!form.hasErrors() && recorded(token, link, action, form, actor)) {
            return pages.thank(token);
        }
        // Refused; or another click was faster, and then its answer is shown instead of the form.
        return ifOpen(token, (open, receiver) -> pages.ask(open, receiver, form));
    }

    private <F> boolean recorded(Token token, Link link, MailAction<F> action, BoundForm<F> form, Actor actor) {
        try {
            return answers.answer(token.hash(), link, action, form.value(), actor);
        } catch (ConcurrencyFailureException | Refused e) {
            form.errors().reject("mail.link.again");
            return false;
        }
    }

    private ModelAndView ifOpen(Token token, BiFunction<Link, Person, ModelAndView> open) {
        Optional<Link> found = links.find(token);
        if (found.isEmpty()) {
            return pages.unknown();
        }
        Link link = found.get();
        Optional<Person> receiver = directory.findPerson(link.personId()).filter(Person::enabled);
        if (receiver.isEmpty()) {
            return pages.ended();
        }
        if (!guard.admits(link.personId())) {
            return pages.somebodyElses();
        }
        return switch (link.state()) {
            case OPEN -> isHers(link) ? open.apply(link, receiver.get()) : pages.handedOn();
            case USED ->
                link.isUsedSince(today.now().minus(SHOWN)) && isHers(link) ? pages.used(link) : pages.answered();
            case REVOKED -> pages.ended();
        };
    }

    private boolean isHers(Link link) {
        return actions.of(link).admits(link.subjectId(), guard.actor(link.personId()));
    }
}
