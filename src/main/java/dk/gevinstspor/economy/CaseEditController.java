package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDesk.Desk;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    private final CaseDesk desks;
    private final Cases cases;
    private final CaseReader reader;
    private final RateChoices rates;
    private final FormBinder binder;

    CaseEditController(CaseDesk desks, Cases cases, CaseReader reader, RateChoices rates, FormBinder binder) {
        this.desks = desks;
        this.cases = cases;
        this.reader = reader;
        this.rates = rates;
        this.binder = binder;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        Desk desk = desks.of(id, user);
        return page(desk, binder.show(desks.form(desk)));
    }

    /** @param action save, or what to add, take away or work out */
    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(name = "handling", defaultValue = "beregn") String action,
            HttpServletRequest request,
            CurrentUser user,
            RedirectAttributes redirect) {
        Desk desk = desks.of(id, user);
        BoundForm<CaseForm> bound = binder.bind(CaseForm.class, request);
        CaseForm form = bound.form();
        if (!"gem".equals(action) && form != null) {
            return page(desk, binder.show(rearranged(form, action)));
        }
        Optional<EconomicCase> read =
                form == null ? Optional.empty() : reader.read(form, desk.level(), desk.rates(), bound.errors());
        if (read.isPresent() && !bound.hasErrors()) {
            CaseForm typed = bound.value();
            int seen = Objects.requireNonNull(typed.seen());
            String reason = Objects.requireNonNull(typed.reason()).strip();
            if (cases.change(desk.subject(), read.get(), seen, reason, user.actor())) {
                redirect.addFlashAttribute("flashSuccess", "economy.edit.done");
                return new ModelAndView("redirect:" + desk.subject().url());
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
        return page.addObject("subject", desk.subject())
                .addObject("newest", desk.newest().orElse(null))
                .addObject("years", form == null ? List.of() : form.years())
                .addObject("priceLevel", desk.level().year())
                .addObject("rates", rates.options(desk.rates()))
                .addObject("kinds", Option.ofEnum(CaseLine.Kind.class, "economy.lineKind."))
                .addObject("areas", Option.ofEnum(ControlArea.class, "economy.area."))
                .addObject("origins", Option.ofEnum(OriginKind.class, "economy.origin."));
    }

    private Optional<EconomicCase> readable(CaseForm form, Desk desk) {
        boolean complete = form.lines().stream()
                .allMatch(line ->
                        line.kind() != null && line.area() != null && line.label() != null && line.origin() != null);
        return complete
                ? reader.read(
                        form, desk.level(), desk.rates(), binder.show(form).errors())
                : Optional.empty();
    }
}
