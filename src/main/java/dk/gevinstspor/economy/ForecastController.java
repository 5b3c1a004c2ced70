package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme manager says what a year is expected to cost. */
@Controller
@RequestMapping("/oekonomi/{id}/prognose")
class ForecastController {

    private final CaseSubjects subjects;
    private final Forecasts forecasts;
    private final EconomyFollowUp followUp;
    private final Directory directory;
    private final FormBinder binder;
    private final Today today;

    ForecastController(
            CaseSubjects subjects,
            Forecasts forecasts,
            EconomyFollowUp followUp,
            Directory directory,
            FormBinder binder,
            Today today) {
        this.subjects = subjects;
        this.forecasts = forecasts;
        this.followUp = followUp;
        this.directory = directory;
        this.binder = binder;
        this.today = today;
    }

    /** @param id made when the form is shown, so that the same entry sent twice counts once */
    record Form(
            @NotNull @Nullable UUID id,
            @NotNull @Min(1990) @Max(2100) @Nullable Integer year,

            @NotNull @PositiveOrZero @DecimalMax("1000000") @Nullable
            Money amount,

            @Size(max = 500) @Nullable String note) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        Form form = new Form(Ids.next(), today.date().getYear(), null, null);
        return page(subjects.forecastable(id, user), binder.show(form));
    }

    @PostMapping
    ModelAndView record(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes redirect) {
        CaseSubject subject = subjects.forecastable(id, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (bound.hasErrors()) {
            ModelAndView again = page(subject, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        forecasts.record(
                Objects.requireNonNull(form.id),
                subject.programmeId(),
                subject.initiativeId(),
                Objects.requireNonNull(form.year),
                Objects.requireNonNull(form.amount),
                form.note,
                user.actor());
        redirect.addFlashAttribute("flashSuccess", "economy.forecast.done");
        return new ModelAndView("redirect:" + subject.url() + "/prognose");
    }

    private ModelAndView page(CaseSubject subject, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("oekonomi/prognose");
        bound.addTo(page.getModel());
        List<Forecasts.Entry> entries = forecasts.of(subject);
        return page.addObject("subject", subject)
                .addObject("entries", entries)
                .addObject("line", followUp.of(subject, today.date()))
                .addObject(
                        "names",
                        directory.names(
                                entries.stream().map(Forecasts.Entry::personId).collect(Collectors.toSet())));
    }
}
