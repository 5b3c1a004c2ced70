package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.PersonalTokens;
import dk.gevinstspor.organisation.PersonalTokens.Scope;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
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

/** Somebody makes and closes the tokens that programs act with in her name. */
@Controller
@RequestMapping("/organisation/mig/noegler")
class TokenController {

    private static final String HERE = "redirect:/organisation/mig/noegler";

    private final PersonalTokens tokens;
    private final FormBinder binder;
    private final Today today;

    TokenController(PersonalTokens tokens, FormBinder binder, Today today) {
        this.tokens = tokens;
        this.binder = binder;
        this.today = today;
    }

    /** How long a token works. */
    enum Lifetime {
        DAYS_7(7),
        DAYS_30(30),
        DAYS_90(90),
        DAYS_365(365);

        private final int days;

        Lifetime(int days) {
            this.days = days;
        }
    }

    record Form(
            @NotBlank @Size(max = 100) @Nullable String name,
            @NotNull @Nullable Scope scope,
            @NotNull @Nullable Lifetime lifetime) {}

    @GetMapping
    ModelAndView show(CurrentUser user) {
        return page(user, binder.show(new Form(null, Scope.READ, Lifetime.DAYS_90)));
    }

    @PostMapping
    ModelAndView make(HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        BoundForm<Form> bound = binder.bind(Form.class, request);
        Optional<String> made = bound.hasErrors() ? Optional.empty() : make(bound.value(), user);
        if (made.isEmpty()) {
            if (!bound.hasErrors()) {
                bound.errors().reject("form.personal-token.tooMany", new Object[] {PersonalTokens.MOST}, null);
            }
            ModelAndView again = page(user, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("madeToken", made.get());
        flash.addFlashAttribute("madeName", bound.value().name());
        return new ModelAndView(HERE);
    }

    private Optional<String> make(Form form, CurrentUser user) {
        return tokens.make(
                requireNonNull(form.name),
                requireNonNull(form.scope),
                today.date().plusDays(requireNonNull(form.lifetime).days),
                user.actor());
    }

    @PostMapping("/{id}/luk")
    ModelAndView revoke(@PathVariable UUID id, CurrentUser user, RedirectAttributes flash) {
        if (!tokens.revoke(id, user.actor())) {
            throw new NotFound("token " + id);
        }
        flash.addFlashAttribute("flashSuccess", "organisation.tokens.revoke.done");
        return new ModelAndView(HERE);
    }

    private ModelAndView page(CurrentUser user, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("organisation/noegler");
        bound.addTo(page.getModel());
        return page.addObject("tokens", tokens.of(user.id()))
                .addObject("day", today.date())
                .addObject("scopes", Option.ofEnum(Scope.class, "organisation.tokens.scope."))
                .addObject("lifetimes", Option.ofEnum(Lifetime.class, "organisation.tokens.days."));
    }
}
