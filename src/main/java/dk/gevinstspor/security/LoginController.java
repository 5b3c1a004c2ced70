package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Role;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in on. */
@Controller
class LoginController {

    static final String EMAIL = "email";
    static final String PASSWORD = "adgangskode";

    private final ObjectProvider<LoginHints> hints;
    private final ObjectProvider<Iterable<ClientRegistration>> identityProviders;

    LoginController(ObjectProvider<LoginHints> hints, ObjectProvider<Iterable<ClientRegistration>> identityProviders) {
        this.hints = hints;
        this.identityProviders = identityProviders;
    }

    @GetMapping("/log-ind")
    String login(
            @RequestParam(name = LoginMessage.PARAMETER, required = false) @Nullable String code,
            HttpSession session,
            Model model) {
        if (CurrentUser.ofThisRequest().isPresent()) {
            return "redirect:/";
        }
        LoginMessage.of(code).ifPresent(message -> model.addAttribute("message", message));
        model.addAttribute("email", typed(session));
        model.addAttribute("providers", providers());
        model.addAttribute("people", people());
        return "log-ind";
    }

    private static @Nullable Object typed(HttpSession session) {
        Object typed = session.getAttribute(LoginFailure.TYPED);
        session.removeAttribute(LoginFailure.TYPED);
        return typed;
    }

    private List<Provider> providers() {
        List<Provider> providers = new ArrayList<>();
        identityProviders.ifAvailable(registrations -> registrations.forEach(registration -> providers.add(new Provider(
                "/oauth2/authorization/" + registration.getRegistrationId(), registration.getClientName()))));
        return providers;
    }

    /** The programmes as they are listed, then those who belong to none in particular. */
    private List<People> people() {
        LoginHints known = hints.getIfAvailable();
        if (known == null) {
            return List.of();
        }
        Map<Optional<String>, List<LoginHints.Hint>> byProgramme = known.hints().stream()
                .collect(Collectors.groupingBy(
                        hint -> Optional.ofNullable(hint.programme()), LinkedHashMap::new, Collectors.toList()));
        return byProgramme.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().isEmpty()))
                .map(entry -> new People(entry.getKey().orElse(null), byRole(entry.getValue())))
                .toList();
    }

    private static Map<String, List<LoginHints.Hint>> byRole(List<LoginHints.Hint> hints) {
        return hints.stream()
                .sorted(Comparator.comparing(
                        LoginHints.Hint::role, Comparator.nullsLast(Comparator.<Role>naturalOrder())))
                .collect(Collectors.groupingBy(LoginController::heading, LinkedHashMap::new, Collectors.toList()));
    }

    private static String heading(LoginHints.Hint hint) {
        if (hint.role() == Role.ADMIN && hint.programme() == null) {
            return "organisation.installation";
        }
        return hint.role() == null ? "security.login.demo.employee" : "organisation.role." + hint.role();
    }

    /**
     * The people of a programme to click on.
     *
     * @param programme its name; null for those of none in particular
     * @param byRole by the message key of what they are listed under: the roles in their order, then those without one
     */
    record People(@Nullable String programme, Map<String, List<LoginHints.Hint>> byRole) {}

    /** A municipality's identity provider to log in at. */
    record Provider(String url, String name) {}
}
