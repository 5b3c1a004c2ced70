package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Register;
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

/** The administrator makes a person who has left anonymous, with all that she wrote into recorded facts. */
@Controller
class AnonymiseController {

    private final PersonSetup people;
    private final Forgetting forgetting;
    private final Register register;
    private final FormPages forms;
    private final TransactionTemplate transaction;

    AnonymiseController(
            PersonSetup people,
            Forgetting forgetting,
            Register register,
            FormPages forms,
            TransactionTemplate transaction) {
        this.people = people;
        this.forgetting = forgetting;
        this.register = register;
        this.forms = forms;
        this.transaction = transaction;
    }

    @PostMapping("/organisation/ret/personer/{id}/anonymiser")
    ModelAndView anonymise(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        if (register.person(id).isEmpty()) {
            throw new NotFound("person " + id);
        }
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> anonymise(id, user)));
        String back = "/organisation/personer/" + id;
        return done
                ? forms.done(request, "organisation.person.anonymised", back)
                : forms.refused(request, "organisation.person.anonymise.open", back);
    }

    private boolean anonymise(UUID id, CurrentUser user) {
        boolean done = people.anonymise(id, user.actor());
        if (done) {
            forgetting.forget(id, user.actor());
        }
        return done;
    }
}
