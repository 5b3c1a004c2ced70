package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Refused;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each of a contract's signatories signs it, or sends it back, also when the task is another owner's. */
@Controller
@RequestMapping("/kontrakter/{id}/underskriv")
class SignController {

    private final ContractSteering steering;
    private final Signing signing;
    private final SignPage page;
    private final Initiatives initiatives;
    private final FormBinder binder;

    SignController(
            ContractSteering steering, Signing signing, SignPage page, Initiatives initiatives, FormBinder binder) {
        this.steering = steering;
        this.signing = signing;
        this.page = page;
        this.initiatives = initiatives;
        this.binder = binder;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        steering.askAhead(id, user);
        BenefitContract contract = steering.readable(id, user);
        if (open(contract, user).isEmpty()) {
            throw new Conflict("contract.sign.impossible");
        }
        return page(contract, binder.show(SignForm.EMPTY));
    }

    @PostMapping
    ModelAndView answer(@PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        BenefitContract contract = steering.readable(id, user);
        Optional<Party> party = open(contract, user);
        if (party.isEmpty()) {
            return tooLate(contract, user, flash);
        }
        BoundForm<SignForm> form = binder.bind(SignForm.class, request);
        if (!form.hasErrors()) {
            form.value().check(form.errors());
        }
        if (form.hasErrors()) {
            ModelAndView again = page(contract, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        try {
            page.submit(form.value(), id, party.get(), user.actor());
        } catch (ConcurrencyFailureException | DuplicateKeyException | Refused e) {
            return tooLate(contract, user, flash);
        }
        return toContract(id);
    }

    private Optional<Party> open(BenefitContract contract, CurrentUser user) {
        return signing.open(contract, user.actor()).stream().findFirst();
    }

    /** Somebody was faster; or it is her own second click, and then nothing is wrong. */
    private ModelAndView tooLate(BenefitContract contract, CurrentUser user, RedirectAttributes flash) {
        if (!signing.answered(contract.id(), user.actor())) {
            flash.addFlashAttribute("flashError", "contract.sign.impossible");
        }
        return toContract(contract.id());
    }

    private static ModelAndView toContract(UUID id) {
        return new ModelAndView("redirect:/kontrakter/" + id);
    }

    private ModelAndView page(BenefitContract contract, BoundForm<SignForm> form) {
        ModelAndView view = new ModelAndView("kontrakter/underskriv", page.model(contract.id()));
        form.addTo(view.getModel());
        return view.addObject("initiative", initiatives.get(contract.initiativeId()));
    }
}
