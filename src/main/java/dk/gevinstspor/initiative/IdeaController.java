package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
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

    private final IdeaDesk desk;
    private final FormBinder binder;

    IdeaController(IdeaDesk desk, FormBinder binder) {
        this.desk = desk;
        this.binder = binder;
    }

    /** @param id made when the form is shown, so that the same idea sent twice is one idea */
    record Form(
            @NotNull @Nullable UUID id,
            @NotBlank @Size(max = 120) @Nullable String title,
            @NotBlank @Size(max = 4000) @Nullable String description,
            @NotNull @Nullable UUID unitId) {}

    @GetMapping
    ModelAndView ask(CurrentUser user) {
        return page(binder.show(new Form(Ids.next(), null, null, user.person().unitId())));
    }

    @PostMapping
    ModelAndView submit(HttpServletRequest request, CurrentUser user, RedirectAttributes redirect) {
        BoundForm<Form> bound = binder.bind(Form.class, request);
        UUID unitId = bound.form() == null ? null : bound.form().unitId;
        Programme programme = desk.programmeFor(unitId, user, bound.errors());
        if (programme == null || bound.hasErrors()) {
            ModelAndView again = page(bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        UUID id = Given.of(form.id);
        desk.submit(id, programme, Given.of(form.title), Given.of(form.description), Given.of(form.unitId), user);
        redirect.addFlashAttribute("flashSuccess", "form.idea.thanks");
        return new ModelAndView("redirect:/initiativer/" + id);
    }

    private ModelAndView page(BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("initiativer/ny");
        bound.addTo(page.getModel());
        return page.addObject(
                "units",
                desk.units().map(unit -> Option.of(unit.id(), unit.name())).toList());
    }
}
