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

/** The administrator adds a person or corrects her name, address, language and unit. */
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
    ModelAndView blank() {
        return forms.show(
                new FormPage("new-person", NEW, "/organisation", fields()),
                new PersonForm("", "", Language.DA, null, null));
    }

    @PostMapping(NEW)
    ModelAndView add(CurrentUser user, HttpServletRequest request) {
        FormPage page = new FormPage("new-person", NEW, "/organisation#personer", fields());
        return forms.submit(
                page,
                PersonForm.class,
                request,
                (form, errors) -> save(page, form, errors, () -> people.add(form.details(), user.actor())));
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable UUID id) {
        return forms.show(page(id), PersonForm.of(entry(id)));
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Register.Entry now = entry(id);
        FormPage page = page(id);
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

    private FormPage page(UUID id) {
        return new FormPage("person", "/organisation/ret/personer/" + id, "/organisation/personer/" + id, fields())
                .about(entry(id).person().name());
    }

    private List<FormField> fields() {
        return List.of(
                FormField.text("name"),
                FormField.text("email"),
                FormField.select("language", Option.ofEnum(Language.class, "organisation.language.")),
                FormField.select("unitId", choices.units(unit -> true)),
                FormField.hidden("version"));
    }
}
