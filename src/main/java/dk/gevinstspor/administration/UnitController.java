package dk.gevinstspor.administration;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The installation's administrator adds a unit or changes it as of today. */
@Controller
class UnitController {

    private static final String NEW = "/organisation/ret/enheder/ny";
    private static final String ONE = "/organisation/ret/enheder/{id}";

    private final UnitSetup units;
    private final Directory directory;
    private final Register register;
    private final Choices choices;
    private final FormPages forms;

    UnitController(UnitSetup units, Directory directory, Register register, Choices choices, FormPages forms) {
        this.units = units;
        this.directory = directory;
        this.register = register;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView blank(CurrentUser user) {
        Shared.UNITS.keptBy(user);
        return forms.show(page("new-unit", NEW), new UnitForm("", null, null, null, Fte.ZERO, null));
    }

    @PostMapping(NEW)
    ModelAndView add(CurrentUser user, HttpServletRequest request) {
        Shared.UNITS.keptBy(user);
        FormPage page = page("new-unit", NEW);
        return forms.submit(page, UnitForm.class, request, (form, errors) -> {
            Unit unit = form.unit(Ids.next());
            check(page, unit, errors);
            if (!errors.hasErrors()) {
                units.add(unit, user.actor());
            }
        });
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable UUID id, CurrentUser user) {
        Shared.UNITS.keptBy(user);
        Unit unit = unit(id);
        return forms.show(page(unit), UnitForm.of(unit, register.lastChange(id)));
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.UNITS.keptBy(user);
        FormPage page = page(unit(id));
        return forms.submit(page, UnitForm.class, request, (form, errors) -> {
            Unit unit = form.unit(id);
            check(page, unit, errors);
            if (!errors.hasErrors()) {
                long seen = form.seen() == null ? register.lastChange(id) : form.seen();
                switch (units.change(unit, seen, user.actor())) {
                    case DONE -> {}
                    case BELOW_ITSELF -> errors.rejectValue("parentId", "organisation.unit.below-itself");
                }
            }
        });
    }

    private void check(FormPage page, Unit unit, Errors errors) {
        choices.check(errors, page, "parentId", unit.parentId());
        choices.check(errors, page, "headId", unit.headId());
        boolean isTop = unit.kind() == Unit.Kind.ADMINISTRATION;
        if (isTop != (unit.parentId() == null)) {
            errors.rejectValue("parentId", isTop ? "organisation.unit.top" : "organisation.unit.needs-parent");
        }
        boolean exists = directory.units().stream()
                .filter(other -> !other.id().equals(unit.id()))
                .anyMatch(other -> other.name().equalsIgnoreCase(unit.name()));
        if (exists) {
            errors.rejectValue("name", "organisation.unit.exists");
        }
    }

    private Unit unit(UUID id) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + id));
    }

    private FormPage page(Unit unit) {
        return page("unit", "/organisation/ret/enheder/" + unit.id()).about(unit.name());
    }

    private FormPage page(String key, String action) {
        return new FormPage(
                key,
                action,
                "/organisation#enheder",
                FormField.text("name"),
                FormField.select("kind", Option.ofEnum(Unit.Kind.class, "organisation.kind.")),
                FormField.select("parentId", choices.units(unit -> true)),
                FormField.select("headId", choices.people(person -> true)),
                FormField.decimal("staffing"),
                FormField.hidden("seen"));
    }
}
