package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.InterventionDesk.Choice;
import dk.gevinstspor.initiative.InterventionDesk.Wanted;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Park, resume, stop and reopen: the programme manager's page, each with a reason. */
@Controller
@RequestMapping("/initiativer/{id}/styr")
class InterventionController {

    private final InterventionDesk desk;
    private final Initiatives initiatives;
    private final FormBinder binder;

    InterventionController(InterventionDesk desk, Initiatives initiatives, FormBinder binder) {
        this.desk = desk;
        this.initiatives = initiatives;
        this.binder = binder;
    }

    /** @param version the initiative's, when the page was shown */
    record Form(
            @NotNull @Nullable Integer version,
            @NotNull @Nullable Choice choice,
            @Nullable LocalDate parkedUntil,
            @Nullable Stage reopenAt,

            @NotBlank(message = "{form.reason.missing}") @Size(max = 2000) @Nullable
            String reason)
            implements Wanted {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        Initiative initiative = steered(id, user);
        return page(initiative, binder.show(new Form(initiative.version(), null, null, initiative.leftStage(), null)));
    }

    @PostMapping
    ModelAndView intervene(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes redirect) {
        Initiative initiative = steered(id, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        check(bound, initiative);
        if (bound.hasErrors()) {
            ModelAndView again = page(initiative, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        try {
            desk.intervene(id, form, user.actor());
        } catch (IllegalTransition somebodyWasFaster) {
            throw new Conflict("form.stale");
        }
        redirect.addFlashAttribute("flashSuccess", "form.styr.done." + form.choice);
        return new ModelAndView("redirect:/initiativer/" + id);
    }

    private void check(BoundForm<Form> bound, Initiative initiative) {
        Form form = bound.form();
        if (form == null) {
            return;
        }
        if (form.version != null && !form.version.equals(initiative.version())) {
            bound.errors().reject("form.stale");
        }
        desk.check(form, initiative, bound.errors());
    }

    private Initiative steered(UUID id, CurrentUser user) {
        Initiative initiative = initiatives.find(id).orElseThrow(() -> new NotFound("initiative " + id));
        desk.requireSteering(initiative, user);
        return initiative;
    }

    private ModelAndView page(Initiative initiative, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("initiativer/styr");
        bound.addTo(page.getModel());
        return page.addObject("initiative", initiative)
                .addObject(
                        "choices",
                        Choice.openTo(initiative).stream()
                                .map(choice -> Option.of(choice, "form.styr.choice." + choice))
                                .toList())
                .addObject(
                        "stages",
                        InterventionDesk.reopenable(initiative).stream()
                                .map(stage -> Option.of(stage, "initiative.stage." + stage))
                                .toList());
    }
}
