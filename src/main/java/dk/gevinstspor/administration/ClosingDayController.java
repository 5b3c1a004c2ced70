package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The administrator keeps the local days without work; weekends and public holidays are known already. */
@Controller
@RequestMapping("/organisation/ret/lukkedage")
class ClosingDayController {

    private static final String ALL = "/organisation/ret/lukkedage";

    private final ClosingDays days;
    private final Choices choices;
    private final FormPages forms;
    private final Today today;

    ClosingDayController(ClosingDays days, Choices choices, FormPages forms, Today today) {
        this.days = days;
        this.choices = choices;
        this.forms = forms;
        this.today = today;
    }

    /** @param programmeId null for everybody's */
    record Form(
            @NotNull @Nullable LocalDate day,
            @NotBlank @Size(max = 100) @Nullable String name,
            @Nullable UUID programmeId) {}

    @GetMapping
    String all(CurrentUser user, Model model) {
        List<Programme> programmes = choices.administered(user);
        model.addAttribute(
                "days", days.ofAny(programmes.stream().map(Programme::id).collect(Collectors.toSet())));
        model.addAttribute("programmes", programmes.stream().collect(Collectors.toMap(Programme::id, Programme::name)));
        model.addAttribute("today", today.date());
        model.addAttribute("installation", user.administers().installation());
        return "organisation/lukkedage";
    }

    @GetMapping("/ny")
    ModelAndView blank(CurrentUser user) {
        UUID hers = user.administers().installation()
                ? null
                : choices.administered(user).get(0).id();
        return forms.show(page(user), new Form(null, null, hers));
    }

    @PostMapping("/ny")
    ModelAndView add(CurrentUser user, HttpServletRequest request) {
        FormPage page = page(user);
        return forms.submit(page, Form.class, request, (form, errors) -> {
            if (form.programmeId == null) {
                Shared.CLOSING_DAYS.keptBy(user);
            }
            choices.check(errors, page, "programmeId", form.programmeId);
            if (!errors.hasErrors()
                    && !days.add(
                            form.programmeId,
                            requireNonNull(form.day),
                            requireNonNull(form.name).strip(),
                            user.actor())) {
                errors.rejectValue("day", "organisation.closing-day.exists");
            }
        });
    }

    @PostMapping("/{id}/fjern")
    ModelAndView remove(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Set<UUID> hers = choices.administered(user).stream().map(Programme::id).collect(Collectors.toSet());
        switch (days.remove(id, hers, user.administers().installation(), user.actor())) {
            case DONE -> {}
            case SHARED -> Shared.CLOSING_DAYS.keptBy(user);
            case UNKNOWN -> throw new NotFound("closing day " + id);
        }
        return forms.done(request, "organisation.closing-day.removed", ALL);
    }

    private FormPage page(CurrentUser user) {
        List<Option> programmes = choices.administered(user).stream()
                .map(programme -> Option.of(programme.id(), programme.name()))
                .toList();
        return new FormPage(
                "closing-day",
                ALL + "/ny",
                ALL,
                FormField.date("day"),
                FormField.text("name"),
                FormField.select("programmeId", programmes));
    }
}
