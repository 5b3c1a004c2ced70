package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.webui.BoundForm;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the receiver of a link gets to see. */
@Component
class LinkPages {

    private final MailActions actions;

    LinkPages(MailActions actions) {
        this.actions = actions;
    }

    ModelAndView ask(Link link, Person receiver, BoundForm<?> form) {
        ModelAndView page = about("links/ask", link);
        form.addTo(page.getModel());
        page.addObject("receiver", receiver.name());
        page.setStatus(form.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
        return page;
    }

    ModelAndView used(Link link) {
        return about("links/used", link).addObject("thanks", false);
    }

    /** Somewhere that can be loaded again without answering again. */
    ModelAndView thank(Token token) {
        RedirectView thanks = new RedirectView("/svar/" + token.value() + "?tak=1", true, true, false);
        thanks.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(thanks);
    }

    ModelAndView ended() {
        return closed("mail.link.ended");
    }

    /** She does not act for the one who is asked any more. */
    ModelAndView handedOn() {
        return closed("mail.link.handedOn");
    }

    /** By now, what was registered is shown to who logs in. */
    ModelAndView answered() {
        return closed("mail.link.answered");
    }

    private static ModelAndView closed(String outcome) {
        return new ModelAndView("links/ended").addObject("outcome", outcome);
    }

    ModelAndView unknown() {
        return new ModelAndView("links/unknown", HttpStatus.NOT_FOUND);
    }

    ModelAndView somebodyElses() {
        return new ModelAndView("links/somebody-elses", HttpStatus.FORBIDDEN);
    }

    private ModelAndView about(String view, Link link) {
        UUID subjectId = link.subjectId();
        Map<String, Object> model = actions.of(link).model(subjectId);
        return new ModelAndView(view, model).addObject("purpose", link.purpose());
    }
}
