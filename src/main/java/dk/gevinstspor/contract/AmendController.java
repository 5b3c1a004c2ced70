package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Refused;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The programme manager drafts an amendment (tillæg) to an initiative's contract and sends it out for signature. */
@Controller
@RequestMapping("/initiativer/{id}/tillaeg")
class AmendController {

    private final ContractSteering steering;
    private final Drafting drafting;
    private final ContractDraft draft;
    private final FormBinder binder;
    private final Initiatives initiatives;
    private final Questions questions;

    AmendController(
            ContractSteering steering,
            Drafting drafting,
            ContractDraft draft,
            FormBinder binder,
            Initiatives initiatives,
            Questions questions) {
        this.steering = steering;
        this.drafting = drafting;
        this.draft = draft;
        this.binder = binder;
        this.initiatives = initiatives;
        this.questions = questions;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        initiatives
                .find(id)
                .ifPresent(initiative -> questions.askAhead(
                        Stream.concat(steering.questions(initiative, user).stream(), draft.questions(id).stream())
                                .toList()));
        Initiative initiative = steering.steerableInitiative(id, user);
        if (!drafting.mayAmend(initiative)) {
            throw new Conflict("contract.amend.impossible");
        }
        return page(initiative, binder.show(draft.prefill(id)));
    }

    @PostMapping
    ModelAndView send(@PathVariable UUID id, HttpServletRequest request, CurrentUser user) {
        Initiative initiative = steering.steerableInitiative(id, user);
        BoundForm<DraftContractForm> form = binder.bind(DraftContractForm.class, request);
        if (!form.hasErrors()) {
            draft.validate(form.value(), id, form.errors());
        }
        if (!form.hasErrors() && !drafting.mayAmend(initiative)) {
            form.errors().reject("contract.amend.impossible");
        }
        return form.hasErrors() ? refused(initiative, form) : amended(initiative, form, user);
    }

    private ModelAndView amended(Initiative initiative, BoundForm<DraftContractForm> form, CurrentUser user) {
        UUID id = initiative.id();
        try {
            return toContract(drafting.amend(id, draft.draft(form.value(), id), user.actor()));
        } catch (ConcurrencyFailureException | Refused e) {
            form.errors().reject("contract.amend.impossible");
            return refused(initiative, form);
        }
    }

    /** The second of two clicks finds what the first has sent; anybody else keeps what she typed. */
    private ModelAndView refused(Initiative initiative, BoundForm<DraftContractForm> form) {
        DraftContractForm typed = form.form();
        if (typed != null && !form.errors().hasFieldErrors()) {
            Optional<BenefitContract> sent = draft.sent(typed, initiative.id());
            if (sent.isPresent()) {
                return toContract(sent.get());
            }
        }
        ModelAndView again = page(initiative, form);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private static ModelAndView toContract(BenefitContract contract) {
        return new ModelAndView("redirect:/kontrakter/" + contract.id());
    }

    private ModelAndView page(Initiative initiative, BoundForm<DraftContractForm> form) {
        ModelAndView page = new ModelAndView("kontrakter/tillaeg", draft.model(initiative.id()));
        form.addTo(page.getModel());
        return page.addObject("initiative", initiative);
    }
}
