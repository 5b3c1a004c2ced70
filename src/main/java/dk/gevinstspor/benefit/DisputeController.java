package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme challenges a confirmation, or takes its challenge back. */
@Controller
@RequestMapping("/gevinster/bekraeftelser/{id}/indsigelse")
class DisputeController {

    private final ConfirmationRights rights;
    private final Disputing disputing;
    private final BenefitFiles files;
    private final Initiatives initiatives;
    private final FormBinder binder;
    private final FigureQuestions questions;

    DisputeController(
            ConfirmationRights rights,
            Disputing disputing,
            BenefitFiles files,
            Initiatives initiatives,
            FormBinder binder,
            FigureQuestions questions) {
        this.rights = rights;
        this.disputing = disputing;
        this.files = files;
        this.initiatives = initiatives;
        this.binder = binder;
        this.questions = questions;
    }

    record Form(
            @NotBlank(message = "{form.challenge.reason.missing}") @Size(max = 2000) @Nullable
            String reason) {}

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        questions.askAhead(id, user);
        return page(challengeable(id, user), binder.show(new Form(null)));
    }

    @PostMapping
    ModelAndView challenge(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        Confirmation confirmation = challengeable(id, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (!rights.stands(confirmation)) {
            bound.errors().reject("form.challenge.gone");
        }
        if (bound.hasErrors()) {
            ModelAndView again = page(confirmation, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        try {
            disputing.challenge(id, Objects.requireNonNull(bound.value().reason), user.actor());
        } catch (ConcurrencyFailureException | IllegalTransition e) {
            throw new Conflict("form.challenge.gone");
        }
        flash.addFlashAttribute("flashSuccess", "benefit.challenge.done");
        return back(id);
    }

    @PostMapping("/traek-tilbage")
    ModelAndView withdraw(@PathVariable UUID id, CurrentUser user, RedirectAttributes flash) {
        Confirmation confirmation = challengeable(id, user);
        Dispute open = files.of(confirmation.initiativeId())
                .count()
                .openDispute(confirmation.periodId())
                .orElseThrow(() -> new Conflict("benefit.challenge.settled"));
        try {
            disputing.withdraw(open.id(), null, user.actor());
        } catch (ConcurrencyFailureException | IllegalTransition e) {
            throw new Conflict("benefit.challenge.settled");
        }
        flash.addFlashAttribute("flashSuccess", "benefit.challenge.withdrawn");
        return back(id);
    }

    private Confirmation challengeable(UUID id, CurrentUser user) {
        Confirmation confirmation = rights.readable(id, user);
        rights.requireChallenger(confirmation, user);
        return confirmation;
    }

    private ModelAndView page(Confirmation confirmation, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("gevinster/indsigelse");
        bound.addTo(page.getModel());
        return page.addObject("confirmation", confirmation)
                .addObject("initiative", initiatives.get(confirmation.initiativeId()));
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/gevinster/bekraeftelser/" + id);
    }
}
