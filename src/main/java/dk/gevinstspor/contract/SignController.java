package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        BenefitContract contract = steering.readable(id, user);
        partyOf(contract, user);
        return page(contract, binder.show(SignForm.EMPTY));
    }

    @PostMapping
    ModelAndView answer(@PathVariable UUID id, HttpServletRequest request, CurrentUser user) {
        BenefitContract contract = steering.readable(id, user);
        Party party = partyOf(contract, user);
        BoundForm<SignForm> form = binder.bind(SignForm.class, request);
        if (!form.hasErrors()) {
            form.value().check(form.errors());
        }
        if (form.hasErrors()) {
            ModelAndView again = page(contract, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        page.submit(form.value(), id, party, user.actor());
        return new ModelAndView("redirect:/kontrakter/" + id);
    }

    private Party partyOf(BenefitContract contract, CurrentUser user) {
        return signing.open(contract, user.actor()).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("contract.sign.impossible"));
    }

    private ModelAndView page(BenefitContract contract, BoundForm<SignForm> form) {
        ModelAndView view = new ModelAndView("kontrakter/underskriv", page.model(contract.id()));
        form.addTo(view.getModel());
        return view.addObject("initiative", initiatives.get(contract.initiativeId()));
    }
}
