package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.PriceIndex;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a case in the prices of another year, line by line, and makes that a version if one wants. */
@Controller
@RequestMapping("/oekonomi/{id}/prisniveau")
class PriceLevelController {

    private final CaseSubjects subjects;
    private final Cases cases;
    private final Measures measures;
    private final FormBinder binder;
    private final MessageSource messages;

    PriceLevelController(
            CaseSubjects subjects, Cases cases, Measures measures, FormBinder binder, MessageSource messages) {
        this.subjects = subjects;
        this.cases = cases;
        this.measures = measures;
        this.binder = binder;
        this.messages = messages;
    }

    /** @param year whose prices */
    record Form(
            @Nullable Integer seen,
            @NotNull @Min(1990) @Max(2100) @Nullable Integer year,
            @Size(max = 2000) @Nullable String reason) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, HttpServletRequest request, CurrentUser user) {
        CaseAccess access = subjects.readable(id, user);
        CaseVersion newest = newest(access.subject());
        if (request.getParameter("year") == null) {
            Form empty = new Form(newest.number(), null, null);
            return page(access.subject(), newest, binder.show(empty), access.mayChange());
        }
        BoundForm<Form> bound = binder.bind(Form.class, request);
        ModelAndView page = page(access.subject(), newest, bound, access.mayChange());
        if (bound.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes redirect) {
        CaseSubject subject = subjects.changeable(id, user);
        CaseVersion newest = newest(subject);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        Optional<PriceConversion> conversion = convert(subject, newest, bound);
        if (conversion.isPresent() && !bound.hasErrors()) {
            Form form = bound.value();
            String reason = form.reason == null
                    ? text("economy.prices.reason", String.valueOf(form.year))
                    : form.reason.strip();
            int seen = Objects.requireNonNullElse(form.seen, 0);
            if (cases.change(subject, conversion.get().after(), seen, reason, user.actor())) {
                redirect.addFlashAttribute("flashSuccess", "economy.prices.done");
                return new ModelAndView("redirect:" + subject.url());
            }
            bound.errors().reject("economy.edit.stale");
        }
        ModelAndView again = page(subject, newest, bound, true);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    /** None, with a message at the year, while an index is missing. */
    private Optional<PriceConversion> convert(CaseSubject subject, CaseVersion newest, BoundForm<Form> bound) {
        Form form = bound.form();
        if (form == null || form.year == null || bound.errors().hasFieldErrors("year")) {
            return Optional.empty();
        }
        PriceIndex index = measures.priceIndex(subject.programmeId());
        PriceLevel from = newest.economicCase().priceLevel();
        PriceLevel to = new PriceLevel(form.year);
        for (PriceLevel level : new PriceLevel[] {from, to}) {
            if (!index.knows(level) && !from.equals(to)) {
                bound.errors()
                        .rejectValue(
                                "year",
                                "economy.prices.index.missing",
                                new Object[] {String.valueOf(level.year())},
                                null);
            }
        }
        return PriceConversion.of(newest.economicCase(), to, index);
    }

    private CaseVersion newest(CaseSubject subject) {
        return cases.versions(subject).stream().findFirst().orElseThrow(() -> new NotFound("case of " + subject.id()));
    }

    private ModelAndView page(CaseSubject subject, CaseVersion newest, BoundForm<Form> bound, boolean mayChange) {
        ModelAndView page = new ModelAndView("oekonomi/prisniveau");
        if (!bound.hasErrors()) {
            convert(subject, newest, bound)
                    .ifPresent(conversion -> page.addObject("conversion", conversion)
                            .addObject("table", CaseTable.of(conversion.after())));
        }
        bound.addTo(page.getModel());
        return page.addObject("subject", subject)
                .addObject("version", newest)
                .addObject("indexes", measures.priceIndex(subject.programmeId()).values())
                .addObject("mayChange", mayChange);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
