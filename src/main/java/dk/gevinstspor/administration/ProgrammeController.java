package dk.gevinstspor.administration;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.ProgrammeChoices;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The administrator sets a programme up and keeps its governance; its chair is in the steering group. */
@Controller
class ProgrammeController {

    private static final String NEW = "/organisation/ret/program/ny";
    private static final String ONE = "/organisation/ret/program/{id}";

    private final ProgrammeSetup programmes;
    private final RoleSetup roles;
    private final Directory directory;
    private final Register register;
    private final Choices choices;
    private final FormPages forms;
    private final ProgrammeChoices looksAt;
    private final TransactionOperations transaction;

    ProgrammeController(
            ProgrammeSetup programmes,
            RoleSetup roles,
            Directory directory,
            Register register,
            Choices choices,
            FormPages forms,
            ProgrammeChoices looksAt,
            TransactionOperations transaction) {
        this.programmes = programmes;
        this.roles = roles;
        this.directory = directory;
        this.register = register;
        this.choices = choices;
        this.forms = forms;
        this.looksAt = looksAt;
        this.transaction = transaction;
    }

    @GetMapping(NEW)
    ModelAndView blank(CurrentUser user) {
        Shared.PROGRAMMES.keptBy(user);
        return forms.show(page("new-programme", NEW, everyAdministration()), ProgrammeForm.blank());
    }

    @PostMapping(NEW)
    ModelAndView add(CurrentUser user, HttpServletRequest request) {
        Shared.PROGRAMMES.keptBy(user);
        FormPage page = page("new-programme", NEW, everyAdministration());
        return forms.submit(page, ProgrammeForm.class, request, (form, errors) -> {
            Programme programme = form.programme(Ids.next());
            check(page, programme, errors);
            if (!errors.hasErrors()) {
                save(programme, user, () -> programmes.save(programme, user.actor()));
                looksAt.choose(user.id(), programme.id());
            }
        });
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable UUID id, CurrentUser user) {
        Programme programme = choices.programme(id, user);
        return forms.show(page(programme, user), ProgrammeForm.of(programme, register.lastChange(id)));
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        FormPage page = page(choices.programme(id, user), user);
        return forms.submit(page, ProgrammeForm.class, request, (form, errors) -> {
            Programme programme = form.programme(id);
            check(page, programme, errors);
            if (!errors.hasErrors()) {
                long seen = form.seen() == null ? register.lastChange(id) : form.seen();
                save(programme, user, () -> programmes.change(programme, seen, user.actor()));
            }
        });
    }

    private void save(Programme programme, CurrentUser user, Runnable saving) {
        transaction.executeWithoutResult(status -> {
            saving.run();
            roles.grant(programme.chairId(), programme.id(), Role.STEERING_GROUP, user.actor());
        });
    }

    private void check(FormPage page, Programme programme, Errors errors) {
        choices.check(errors, page, "administrationId", programme.administrationId());
        choices.check(errors, page, "chairId", programme.chairId());
        if (programme.endsOn().isBefore(programme.startsOn())) {
            errors.rejectValue("endsOn", "organisation.programme.ends-first");
        }
        boolean exists = directory.programmes().stream()
                .filter(other -> !other.id().equals(programme.id()))
                .anyMatch(other -> other.name().equalsIgnoreCase(programme.name()));
        if (exists) {
            errors.rejectValue("name", "organisation.programme.exists");
        }
    }

    /** Which units' ideas come to a programme is between the programmes: only one administration is offered to hers. */
    private FormPage page(Programme programme, CurrentUser user) {
        List<Option> administrations = user.administers().installation()
                ? everyAdministration()
                : choices.units(unit -> unit.id().equals(programme.administrationId()));
        return page("programme", "/organisation/ret/program/" + programme.id(), administrations)
                .about(programme.name());
    }

    private List<Option> everyAdministration() {
        return choices.units(unit -> unit.kind() == Unit.Kind.ADMINISTRATION);
    }

    private FormPage page(String key, String action, List<Option> administrations) {
        return new FormPage(
                key,
                action,
                "/organisation#program",
                FormField.text("name"),
                FormField.select("administrationId", administrations),
                FormField.select("organisationModel", Option.ofEnum(OrganisationModel.class, "organisation.model.")),
                FormField.number("priceLevel"),
                FormField.date("startsOn"),
                FormField.date("endsOn"),
                FormField.select("chairId", choices.people(person -> true)),
                FormField.decimal("tolerance"),
                FormField.select("followUpFrom", Option.ofEnum(FollowUpFrom.class, "organisation.follow-up.")),
                FormField.number("hypercareWeeks"),
                FormField.number("fullQuarters"),
                FormField.decimal("largeContract"),
                FormField.hidden("seen"));
    }
}
