package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    private final Interventions interventions;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final FormBinder binder;
    private final Today today;

    InterventionController(
            Interventions interventions,
            Initiatives initiatives,
            InitiativeRights rights,
            FormBinder binder,
            Today today) {
        this.interventions = interventions;
        this.initiatives = initiatives;
        this.rights = rights;
        this.binder = binder;
        this.today = today;
    }

    enum Choice {
        PARK,
        RESUME,
        STOP,
        REOPEN;

        static List<Choice> openTo(Initiative initiative) {
            if (initiative.stage().isClosed()) {
                return List.of(REOPEN);
            }
            return initiative.stage() == Stage.PARKED ? List.of(RESUME, STOP) : List.of(PARK, STOP);
        }
    }

    /** @param version the initiative's, when the page was shown */
    record Form(
            @NotNull @Nullable Integer version,
            @NotNull @Nullable Choice choice,
            @Nullable LocalDate parkedUntil,
            @Nullable Stage reopenAt,

            @NotBlank(message = "{form.reason.missing}") @Size(max = 2000) @Nullable
            String reason) {}

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
            intervene(id, form, user.actor());
        } catch (IllegalTransition somebodyWasFaster) {
            throw new Conflict("form.stale");
        }
        redirect.addFlashAttribute("flashSuccess", "form.styr.done." + form.choice);
        return new ModelAndView("redirect:/initiativer/" + id);
    }

    private void intervene(UUID id, Form form, Actor actor) {
        String reason = Given.of(form.reason).strip();
        switch (Given.of(form.choice)) {
            case PARK -> interventions.park(id, Given.of(form.parkedUntil), reason, actor);
            case RESUME -> interventions.resume(id, reason, actor);
            case STOP -> interventions.stop(id, reason, actor);
            case REOPEN -> interventions.reopen(id, Given.of(form.reopenAt), reason, actor);
        }
    }

    private void check(BoundForm<Form> bound, Initiative initiative) {
        Form form = bound.form();
        if (form == null) {
            return;
        }
        if (form.version != null && !form.version.equals(initiative.version())) {
            bound.errors().reject("form.stale");
        }
        if (form.choice != null && !Choice.openTo(initiative).contains(form.choice)) {
            bound.errors().rejectValue("choice", "form.stale");
        }
        if (form.choice == Choice.PARK && (form.parkedUntil == null || !form.parkedUntil.isAfter(today.date()))) {
            bound.errors().rejectValue("parkedUntil", "form.future");
        }
        if (form.choice == Choice.REOPEN
                && (form.reopenAt == null || !reopenable(initiative).contains(form.reopenAt))) {
            bound.errors().rejectValue("reopenAt", "form.styr.reopenAt.range");
        }
    }

    private static List<Stage> reopenable(Initiative initiative) {
        Stage left = initiative.leftStage();
        return left == null
                ? List.of()
                : Arrays.stream(Stage.values())
                        .filter(stage -> stage.isUnderWay() && stage.isNotAfter(left))
                        .toList();
    }

    private Initiative steered(UUID id, CurrentUser user) {
        Initiative initiative = initiatives.find(id).orElseThrow(() -> new NotFound("initiative " + id));
        InitiativeRights.Reader reader = rights.reader(user.id(), initiative.programmeId());
        if (!reader.mayRead(initiative)) {
            throw new NotFound("initiative " + id);
        }
        if (!reader.maySteer()) {
            throw new Forbidden("initiative.steer.forbidden", Role.PROGRAMME_MANAGER);
        }
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
                        reopenable(initiative).stream()
                                .map(stage -> Option.of(stage, "initiative.stage." + stage))
                                .toList());
    }
}
