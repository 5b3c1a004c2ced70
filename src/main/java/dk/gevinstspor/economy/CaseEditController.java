package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes a case line by line. Only the button that saves makes a version; the others give the form back with a line or
 * a year more or less, and with what it now comes to.
 */
@Controller
@RequestMapping("/oekonomi/{id}/ret")
class CaseEditController {

    /** A proposal looks six calendar years ahead (seeds 000 and 004); one may add more. */
    private static final int FIRST_HORIZON = 6;

    private final CaseSubjects subjects;
    private final Cases cases;
    private final CaseReader reader;
    private final RateChoices rates;
    private final Directory directory;
    private final FormBinder binder;
    private final Today today;

    CaseEditController(
            CaseSubjects subjects,
            Cases cases,
            CaseReader reader,
            RateChoices rates,
            Directory directory,
            FormBinder binder,
            Today today) {
        this.subjects = subjects;
        this.cases = cases;
        this.reader = reader;
        this.rates = rates;
        this.directory = directory;
        this.binder = binder;
        this.today = today;
    }

    /** What is changed: the newest version, or nothing yet. */
    private record Desk(
            CaseSubject subject, Optional<CaseVersion> newest, PriceLevel level, Map<String, FteRate> rates) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        Desk desk = desk(id, user);
        CaseForm form = desk.newest
                .filter(version -> !version.economicCase().years().isEmpty())
                .map(version -> reader.write(version.economicCase(), version.number()))
                .orElseGet(this::firstForm);
        return page(desk, binder.show(form));
    }

    /** @param action save, or what to add, take away or work out */
    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(name = "handling", defaultValue = "beregn") String action,
            HttpServletRequest request,
            CurrentUser user,
            RedirectAttributes redirect) {
        Desk desk = desk(id, user);
        BoundForm<CaseForm> bound = binder.bind(CaseForm.class, request);
        CaseForm form = bound.form();
        if (!"gem".equals(action) && form != null) {
            return page(desk, binder.show(rearranged(form, action)));
        }
        Optional<EconomicCase> read =
                form == null ? Optional.empty() : reader.read(form, desk.level, desk.rates, bound.errors());
        if (read.isPresent() && !bound.hasErrors()) {
            CaseForm typed = bound.value();
            int seen = Objects.requireNonNull(typed.seen());
            String reason = Objects.requireNonNull(typed.reason()).strip();
            if (cases.change(desk.subject, read.get(), seen, reason, user.actor())) {
                redirect.addFlashAttribute("flashSuccess", "economy.edit.done");
                return new ModelAndView("redirect:" + desk.subject.url());
            }
            bound.errors().reject("economy.edit.stale");
        }
        ModelAndView again = page(desk, bound);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private static CaseForm rearranged(CaseForm form, String action) {
        return switch (action) {
            case "saving" -> form.withLine(CaseLine.Kind.SAVING);
            case "operation" -> form.withLine(CaseLine.Kind.OPERATION);
            case "implementation" -> form.withLine(CaseLine.Kind.IMPLEMENTATION);
            case "year-before" -> form.withYears(1, 0);
            case "year-after" -> form.withYears(0, 1);
            case "without-first" -> form.withYears(-1, 0);
            case "without-last" -> form.withYears(0, -1);
            default ->
                action.matches("without-line-\\d{1,2}")
                        ? form.withoutLine(Integer.parseInt(action.substring("without-line-".length())))
                        : form;
        };
    }

    private CaseForm firstForm() {
        CaseForm form = new CaseForm(0, today.date().getYear(), FIRST_HORIZON, List.of(), null);
        for (CaseLine.Kind kind : CaseLine.Kind.values()) {
            form = form.withLine(kind);
        }
        return form;
    }

    private Desk desk(UUID id, CurrentUser user) {
        CaseSubject subject = subjects.changeable(id, user);
        Optional<CaseVersion> newest = cases.versions(subject).stream().findFirst();
        @Nullable EconomicCase used = newest.map(CaseVersion::economicCase).orElse(null);
        PriceLevel level =
                used == null ? directory.programme(subject.programmeId()).priceLevel() : used.priceLevel();
        return new Desk(subject, newest, level, rates.of(subject.programmeId(), level, used));
    }

    /** With what it comes to, as far as it can be read. */
    private ModelAndView page(Desk desk, BoundForm<CaseForm> bound) {
        ModelAndView page = new ModelAndView("oekonomi/ret");
        bound.addTo(page.getModel());
        CaseForm form = bound.form();
        if (form != null && !form.lines().isEmpty()) {
            readable(form, desk)
                    .ifPresent(
                            read -> page.addObject("table", CaseTable.of(read)).addObject("facts", CaseFacts.of(read)));
        }
        return page.addObject("subject", desk.subject)
                .addObject("newest", desk.newest.orElse(null))
                .addObject("years", form == null ? List.of() : form.years())
                .addObject("priceLevel", desk.level.year())
                .addObject("rates", rates.options(desk.rates))
                .addObject("kinds", Option.ofEnum(CaseLine.Kind.class, "economy.lineKind."))
                .addObject("areas", Option.ofEnum(ControlArea.class, "economy.area."))
                .addObject("origins", Option.ofEnum(OriginKind.class, "economy.origin."));
    }

    private Optional<EconomicCase> readable(CaseForm form, Desk desk) {
        boolean complete = form.lines().stream()
                .allMatch(line ->
                        line.kind() != null && line.area() != null && line.label() != null && line.origin() != null);
        return complete
                ? reader.read(form, desk.level, desk.rates, binder.show(form).errors())
                : Optional.empty();
    }
}
