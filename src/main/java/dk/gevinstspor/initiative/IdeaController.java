package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Indmeld idé: anyone who is logged in hands in an idea. */
@Controller
@RequestMapping("/initiativer/ny")
class IdeaController {

    private final Intake intake;
    private final Directory directory;
    private final FormBinder binder;
    private final Today today;

    IdeaController(Intake intake, Directory directory, FormBinder binder, Today today) {
        this.intake = intake;
        this.directory = directory;
        this.binder = binder;
        this.today = today;
    }

    /** @param id made when the form is shown, so that the same idea sent twice is one idea */
    record Form(
            @NotNull @Nullable UUID id,
            @NotBlank @Size(max = 120) @Nullable String title,
            @NotBlank @Size(max = 4000) @Nullable String description,
            @NotNull @Nullable UUID unitId) {}

    @GetMapping
    ModelAndView ask(CurrentUser user) {
        return page(binder.show(
                new Form(UUID.randomUUID(), null, null, user.person().unitId())));
    }

    @PostMapping
    ModelAndView submit(HttpServletRequest request, CurrentUser user, RedirectAttributes redirect) {
        BoundForm<Form> bound = binder.bind(Form.class, request);
        Programme programme = programmeFor(bound, user);
        if (programme == null || bound.hasErrors()) {
            ModelAndView again = page(bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        Idea idea = new Idea(
                Given.of(form.title).strip(),
                Given.of(form.description).strip(),
                Given.of(form.unitId),
                user.id(),
                today.now());
        UUID id = intake.submit(Given.of(form.id), programme.id(), idea, user.actor());
        redirect.addFlashAttribute("flashSuccess", "form.idea.thanks");
        return new ModelAndView("redirect:/initiativer/" + id);
    }

    /** Of the unit's administration; among several, the one she looks at before one that runs today. */
    private @Nullable Programme programmeFor(BoundForm<Form> bound, CurrentUser user) {
        check(bound);
        Form form = bound.form();
        if (bound.hasErrors() || form == null) {
            return null;
        }
        UUID looksAt = user.programmes().current();
        Optional<Programme> programme = directory.programmesFor(Given.of(form.unitId)).stream()
                .min(Comparator.<Programme, Boolean>comparing(each -> !each.id().equals(looksAt))
                        .thenComparing(each -> !each.runsOn(today.date())));
        if (programme.isEmpty()) {
            bound.errors().rejectValue("unitId", "form.idea.unitId.noProgramme");
        }
        return programme.orElse(null);
    }

    private void check(BoundForm<Form> bound) {
        if (directory.programmes().isEmpty()) {
            bound.errors().reject("form.idea.noProgramme");
        }
        Form form = bound.form();
        if (form != null
                && form.unitId != null
                && units().noneMatch(unit -> unit.id().equals(form.unitId))) {
            bound.errors().rejectValue("unitId", "form.idea.unitId.unknown");
        }
    }

    private Stream<Unit> units() {
        return directory.units().stream().filter(unit -> unit.kind() != Unit.Kind.ADMINISTRATION);
    }

    private ModelAndView page(BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("initiativer/ny");
        bound.addTo(page.getModel());
        return page.addObject(
                "units", units().map(unit -> Option.of(unit.id(), unit.name())).toList());
    }
}
