package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Belonging;
import dk.gevinstspor.organisation.DelegationPeriod;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody gives herself a delegate (stedfortræder), or an administrator gives her one. */
@Controller
class DelegateController {

    private static final String MINE = "/organisation/mig/stedfortraeder";
    private static final String ANYBODYS = "/organisation/ret/personer/{id}/stedfortraeder";

    private final DelegationSetup delegations;
    private final Register register;
    private final Choices choices;
    private final Belonging belonging;
    private final FormPages forms;
    private final Today today;

    DelegateController(
            DelegationSetup delegations,
            Register register,
            Choices choices,
            Belonging belonging,
            FormPages forms,
            Today today) {
        this.delegations = delegations;
        this.register = register;
        this.choices = choices;
        this.belonging = belonging;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping(MINE)
    ModelAndView mine(CurrentUser user) {
        return blank(myPage(user));
    }

    @PostMapping(MINE)
    ModelAndView addMine(CurrentUser user, HttpServletRequest request) {
        return add(myPage(user), user.id(), user, request);
    }

    @PostMapping(MINE + "/{delegation}/fjern")
    ModelAndView removeMine(@PathVariable UUID delegation, CurrentUser user, HttpServletRequest request) {
        return remove(delegation, user.id(), user, request, "/organisation/mig");
    }

    @GetMapping(ANYBODYS)
    ModelAndView anybodys(@PathVariable UUID id, CurrentUser user) {
        return blank(pageOf(id, user));
    }

    @PostMapping(ANYBODYS)
    ModelAndView addAnybodys(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        return add(pageOf(id, user), id, user, request);
    }

    @PostMapping(ANYBODYS + "/{delegation}/fjern")
    ModelAndView removeAnybodys(
            @PathVariable UUID id, @PathVariable UUID delegation, CurrentUser user, HttpServletRequest request) {
        pageOf(id, user);
        return remove(delegation, id, user, request, "/organisation/personer/" + id);
    }

    private ModelAndView blank(FormPage page) {
        return forms.show(page, new DelegateForm(null, today.date(), null));
    }

    private ModelAndView add(FormPage page, UUID principal, CurrentUser user, HttpServletRequest request) {
        return forms.submit(page, DelegateForm.class, request, (form, errors) -> {
            UUID delegate = requireNonNull(form.delegateId());
            LocalDate from = requireNonNull(form.fromDay());
            LocalDate until = requireNonNull(form.untilDay());
            choices.check(errors, page, "delegateId", delegate);
            check(principal, delegate, from, until, errors);
            if (!errors.hasErrors()) {
                delegations.add(principal, delegate, from, until, user.actor());
            }
        });
    }

    private void check(UUID principal, UUID delegate, LocalDate from, LocalDate until, Errors errors) {
        if (until.isBefore(from)) {
            errors.rejectValue("untilDay", "organisation.delegate.ends-first");
        } else if (delegations.overlaps(principal, delegate, new DelegationPeriod(from, until))) {
            errors.rejectValue("fromDay", "organisation.delegate.already");
        }
    }

    private ModelAndView remove(
            UUID delegation, UUID principal, CurrentUser user, HttpServletRequest request, String back) {
        if (!delegations.revoke(delegation, principal, user.actor())) {
            throw new NotFound("delegation " + delegation);
        }
        return forms.done(request, "organisation.delegate.removed", back);
    }

    private FormPage myPage(CurrentUser user) {
        return page(MINE, "/organisation/mig", person -> !person.id().equals(user.id()));
    }

    /**
     * A programme's administrator decides for those who belong to her programmes alone, and among those: a delegate may do
     * all that the person may, wherever that is.
     */
    private FormPage pageOf(UUID id, CurrentUser user) {
        Register.Entry entry = register.person(id).orElseThrow(() -> new NotFound("person " + id));
        boolean anybody = user.administers().installation();
        Set<UUID> hers = user.administers().programmes();
        if (!anybody && !belonging.onlyTo(hers, id)) {
            throw Forbidden.shared("organisation.delegate.elsewhere");
        }
        Set<UUID> among = anybody ? Set.of() : belonging.peopleOf(hers);
        return page(
                        "/organisation/ret/personer/" + id + "/stedfortraeder",
                        "/organisation/personer/" + id,
                        person -> !person.id().equals(id) && (anybody || among.contains(person.id())))
                .about(entry.person().name());
    }

    private FormPage page(String action, String back, Predicate<Person> delegates) {
        return new FormPage(
                "delegate",
                action,
                back,
                FormField.select("delegateId", choices.people(delegates)),
                FormField.date("fromDay"),
                FormField.date("untilDay"));
    }
}
