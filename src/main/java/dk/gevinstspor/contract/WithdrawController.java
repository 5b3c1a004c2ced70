package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Refused;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme manager withdraws a contract version, with a reason. */
@Controller
@RequestMapping("/kontrakter/{id}/traek-tilbage")
class WithdrawController {

    private final ContractSteering steering;
    private final Withdrawing withdrawing;
    private final Initiatives initiatives;
    private final FormBinder binder;

    WithdrawController(ContractSteering steering, Withdrawing withdrawing, Initiatives initiatives, FormBinder binder) {
        this.steering = steering;
        this.withdrawing = withdrawing;
        this.initiatives = initiatives;
        this.binder = binder;
    }

    record Form(
            @NotBlank(message = "{form.reason.missing}") @Size(max = 2000) @Nullable
            String reason) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        return page(withdrawable(id, user), binder.show(new Form(null)));
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        BenefitContract contract = steering.steerable(id, user);
        if (!withdrawing.mayWithdraw(contract)) {
            return tooLate(id, user, flash);
        }
        BoundForm<Form> form = binder.bind(Form.class, request);
        if (form.hasErrors()) {
            ModelAndView again = page(contract, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        try {
            withdrawing.withdraw(id, Objects.requireNonNull(form.value().reason), user.actor());
        } catch (ConcurrencyFailureException | Refused e) {
            return tooLate(id, user, flash);
        }
        return toInitiative(contract);
    }

    /** The second of two clicks has nothing to say; whoever was outrun by something else is told so. */
    private ModelAndView tooLate(UUID id, CurrentUser user, RedirectAttributes flash) {
        BenefitContract now = steering.steerable(id, user);
        if (now.state() != BenefitContract.State.WITHDRAWN) {
            flash.addFlashAttribute("flashError", "contract.withdraw.impossible");
        }
        return toInitiative(now);
    }

    private static ModelAndView toInitiative(BenefitContract contract) {
        return new ModelAndView("redirect:/initiativer/" + contract.initiativeId() + "/kontrakt");
    }

    private BenefitContract withdrawable(UUID id, CurrentUser user) {
        BenefitContract contract = steering.steerable(id, user);
        if (!withdrawing.mayWithdraw(contract)) {
            throw new Conflict("contract.withdraw.impossible");
        }
        return contract;
    }

    private ModelAndView page(BenefitContract contract, BoundForm<Form> form) {
        ModelAndView page = new ModelAndView("kontrakter/traek-tilbage");
        form.addTo(page.getModel());
        return page.addObject("contract", contract).addObject("initiative", initiatives.get(contract.initiativeId()));
    }
}
