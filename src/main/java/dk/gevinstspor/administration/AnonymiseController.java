package dk.gevinstspor.administration;

import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.record.Forgetting;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The administrator makes a person who has left anonymous, with all that she wrote into recorded facts and mails. */
@Controller
class AnonymiseController {

    private final PersonSetup people;
    private final Forgetting forgetting;
    private final Directory directory;
    private final Mails mails;
    private final FormPages forms;
    private final TransactionTemplate transaction;

    AnonymiseController(
            PersonSetup people,
            Forgetting forgetting,
            Directory directory,
            Mails mails,
            FormPages forms,
            TransactionTemplate transaction) {
        this.people = people;
        this.forgetting = forgetting;
        this.directory = directory;
        this.mails = mails;
        this.forms = forms;
        this.transaction = transaction;
    }

    @PostMapping("/organisation/ret/personer/{id}/anonymiser")
    ModelAndView anonymise(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.PEOPLE.keptBy(user);
        String name = directory
                .findPerson(id)
                .orElseThrow(() -> new NotFound("person " + id))
                .name();
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> anonymise(id, name, user)));
        String back = "/organisation/personer/" + id;
        return done
                ? forms.done(request, "organisation.person.anonymised", back)
                : forms.refused(request, "organisation.person.anonymise.open", back);
    }

    private boolean anonymise(UUID id, String name, CurrentUser user) {
        boolean done = people.anonymise(id, user.actor());
        if (done) {
            forgetting.forget(id, user.actor());
            mails.forget(name, directory.person(id).name());
        }
        return done;
    }
}
