package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Where a figure comes from: its confirmation with everything that happened to it; and the owner's correction. */
@Controller
@RequestMapping("/gevinster/bekraeftelser/{id}")
class ConfirmationController {

    private final ConfirmationRights rights;
    private final BenefitFiles files;
    private final Trail trail;
    private final Measurements measurements;
    private final CorrectionWindow window;
    private final ConfirmPage page;
    private final Initiatives initiatives;
    private final Directory directory;
    private final FormBinder binder;
    private final FigureQuestions questions;

    ConfirmationController(
            ConfirmationRights rights,
            BenefitFiles files,
            Trail trail,
            Measurements measurements,
            CorrectionWindow window,
            ConfirmPage page,
            Initiatives initiatives,
            Directory directory,
            FormBinder binder,
            FigureQuestions questions) {
        this.rights = rights;
        this.files = files;
        this.trail = trail;
        this.measurements = measurements;
        this.window = window;
        this.page = page;
        this.initiatives = initiatives;
        this.directory = directory;
        this.binder = binder;
        this.questions = questions;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable UUID id, CurrentUser user) {
        questions.askAhead(id, user);
        Confirmation confirmation = rights.readable(id, user);
        BenefitFile file = files.of(confirmation.initiativeId());
        FollowUpPeriod period = file.period(confirmation.periodId());
        Directory.FteRate rate =
                directory.rate(initiatives.get(confirmation.initiativeId()).programmeId(), period.dueDay());
        Money value = rate.amount().times(confirmation.fte().value());
        Map<String, Object> model = new HashMap<>();
        model.put("confirmation", confirmation);
        model.put("initiative", initiatives.get(confirmation.initiativeId()));
        model.put("period", period);
        model.put("contracted", file.promised(period));
        model.put("rate", rate);
        model.put("value", value);
        model.put("counts", file.count().counts(confirmation));
        file.standing(period.id()).ifPresent(standing -> model.put("standing", standing));
        file.count().openDispute(period.id()).ifPresent(dispute -> model.put("dispute", dispute));
        model.put("trail", trail.of(file, period));
        model.put("measurements", measurements.behind(id));
        model.put("full", rights.mayReadAll(confirmation, user));
        model.put(
                "who",
                directory.names(new HashSet<>(
                        List.of(confirmation.personId(), confirmation.actor().principal()))));
        model.put("mayCorrect", rights.mayCorrect(confirmation, user));
        model.put("until", window.lastDay(confirmation));
        model.put("mayChallenge", rights.mayChallenge(confirmation, user));
        model.put("maySteer", rights.maySteer(confirmation.initiativeId(), user));
        return new ModelAndView("gevinster/bekraeftelse", model);
    }

    @GetMapping("/ret")
    @Transactional(readOnly = true)
    public ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        questions.askAhead(id, user);
        Confirmation before = correctable(id, user);
        return form(before, binder.show(new ConfirmForm(before.fte(), before.goals(), null, null)));
    }

    @PostMapping("/ret")
    ModelAndView correct(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        Confirmation before = correctable(id, user);
        BoundForm<ConfirmForm> bound = binder.bind(ConfirmForm.class, request);
        if (bound.form() != null) {
            page.validateCorrection(bound.form(), before, bound.errors());
        }
        if (!bound.hasErrors()) {
            try {
                UUID correction = page.correct(bound.value(), id, user.actor());
                flash.addFlashAttribute("flashSuccess", "benefit.correct.done");
                return new ModelAndView("redirect:/gevinster/bekraeftelser/" + correction);
            } catch (ConcurrencyFailureException | IllegalTransition e) {
                // Somebody was faster: corrected or disputed it in the meantime.
                bound.errors().reject("form.correct-confirmation.corrected");
            }
        }
        ModelAndView again = form(before, bound);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private Confirmation correctable(UUID id, CurrentUser user) {
        Confirmation before = rights.readable(id, user);
        rights.requireOwner(before, user);
        return before;
    }

    private ModelAndView form(Confirmation before, BoundForm<ConfirmForm> bound) {
        ModelAndView shown = new ModelAndView("gevinster/ret", page.of(before.periodId()));
        bound.addTo(shown.getModel());
        return shown.addObject("before", before).addObject("until", window.lastDay(before));
    }
}
