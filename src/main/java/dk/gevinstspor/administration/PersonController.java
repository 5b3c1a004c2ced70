package dk.gevinstspor.administration;

import dk.gevinstspor.administration.PersonForm.Language;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * An administrator adds a person. Only the installation's corrects name, address, language and unit: whoever has the address
 * gets the links that are mailed to her.
 */
@Controller
class PersonController {

    private static final String NEW = "/organisation/ret/personer/ny";
    private static final String ONE = "/organisation/ret/personer/{id}";

    private final PersonSetup people;
    private final Register register;
    private final Choices choices;
    private final FormPages forms;

    PersonController(PersonSetup people, Register register, Choices choices, FormPages forms) {
        this.people = people;
        this.register = register;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView blank(CurrentUser user) {
        return forms.show(
                new FormPage("new-person", NEW, "/organisation", fields(user)),
                new PersonForm("", "", Language.DA, null, null));
    }

    @PostMapping(NEW)
    ModelAndView add(CurrentUser user, HttpServletRequest request) {
        FormPage page = new FormPage("new-person", NEW, "/organisation#personer", fields(user));
        return forms.submit(
                page,
                PersonForm.class,
                request,
                (form, errors) -> save(page, form, errors, () -> people.add(form.details(), user.actor())));
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable UUID id, CurrentUser user) {
        Shared.PEOPLE.keptBy(user);
        return forms.show(page(id, user), PersonForm.of(entry(id)));
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.PEOPLE.keptBy(user);
        Register.Entry now = entry(id);
        FormPage page = page(id, user);
        return forms.submit(page, PersonForm.class, request, (form, errors) -> {
            int seen = form.version() == null ? now.version() : form.version();
            save(page, form, errors, () -> people.change(id, seen, form.details(), user.actor()));
        });
    }

    private void save(FormPage page, PersonForm form, Errors errors, Runnable saving) {
        choices.check(errors, page, "unitId", form.unitId());
        if (errors.hasErrors()) {
            return;
        }
        try {
            saving.run();
        } catch (DuplicateKeyException e) {
            errors.rejectValue("email", "organisation.person.email-taken");
        }
    }

    private Register.Entry entry(UUID id) {
        return register.person(id).orElseThrow(() -> new NotFound("person " + id));
    }

    private FormPage page(UUID id, CurrentUser user) {
        return new FormPage("person", "/organisation/ret/personer/" + id, "/organisation/personer/" + id, fields(user))
                .about(entry(id).person().name());
    }

    /** A programme's administrator puts nobody into another programme's administration. */
    private List<FormField> fields(CurrentUser user) {
        List<Option> units = user.administers().installation()
                ? choices.units(unit -> true)
                : choices.unitsFor(choices.administered(user), unit -> true);
        return List.of(
                FormField.text("name"),
                FormField.text("email"),
                FormField.select("language", Option.ofEnum(Language.class, "organisation.language.")),
                FormField.select("unitId", units),
                FormField.hidden("version"));
    }
}
