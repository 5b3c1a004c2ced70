package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.Measurement.Origin;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Baseline.CaseClass;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The measured figures of an initiative: what they show, one more typed, or many from a file. */
@Controller
@RequestMapping("/initiativer/{id}/maalinger")
class MeasurementController {

    private static final int MONTHS = 3;

    private final MeasuringRights rights;
    private final Measuring measuring;
    private final Measurements measurements;
    private final MeasurementImport imports;
    private final Suggestions suggestions;
    private final Initiatives initiatives;
    private final Findings findings;
    private final FormBinder binder;
    private final Today today;
    private final Questions questions;

    MeasurementController(
            MeasuringRights rights,
            Measuring measuring,
            Measurements measurements,
            MeasurementImport imports,
            Suggestions suggestions,
            Initiatives initiatives,
            Findings findings,
            FormBinder binder,
            Today today,
            Questions questions) {
        this.rights = rights;
        this.measuring = measuring;
        this.measurements = measurements;
        this.imports = imports;
        this.suggestions = suggestions;
        this.initiatives = initiatives;
        this.findings = findings;
        this.binder = binder;
        this.today = today;
        this.questions = questions;
    }

    record Form(
            @Size(max = 100) @Nullable String caseClass,
            @NotNull @Nullable LocalDate fromDay,
            @NotNull @Nullable LocalDate untilDay,
            @NotNull @Nullable BigDecimal quantity,
            @Nullable BigDecimal minutes,
            @Size(max = 200) @Nullable String note) {

        Figure figure() {
            return new Figure(
                    caseClass,
                    Objects.requireNonNull(fromDay),
                    Objects.requireNonNull(untilDay),
                    Objects.requireNonNull(quantity),
                    minutes);
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable UUID id, CurrentUser user) {
        initiatives
                .find(id)
                .ifPresent(initiative -> questions.askAhead(Stream.of(
                                rights.questions(user.id(), initiative),
                                suggestions.questions(id),
                                List.<Question<?>>of(Measurements.question(id)))
                        .flatMap(List::stream)
                        .toList()));
        return page(readable(id, user), binder.show(blank(id)));
    }

    /** The last whole months up to today, of the only cases there are. */
    private Form blank(UUID id) {
        List<CaseClass> classes =
                findings.baseline(id).map(Baseline::caseClasses).orElse(List.of());
        String only = classes.size() == 1 ? classes.get(0).name() : null;
        LocalDate until = today.date().withDayOfMonth(1).minusDays(1);
        LocalDate from = until.plusDays(1).minusMonths(MONTHS);
        return new Form(only, from, until, null, null, null);
    }

    @PostMapping
    ModelAndView type(@PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        Initiative initiative = reportable(id, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (!bound.hasErrors()) {
            Form form = bound.value();
            measuring
                    .record(id, List.of(form.figure()), new Measuring.From(Origin.TYPED, null, form.note), user.actor())
                    .forEach(refused -> bound.errors()
                            .rejectValue(
                                    refused.problem().field(),
                                    "benefit.figure." + refused.problem().name()));
        }
        if (bound.hasErrors()) {
            return again(page(initiative, bound));
        }
        flash.addFlashAttribute("flashSuccess", "benefit.measurements.saved");
        return back(id);
    }

    @PostMapping("/fil")
    ModelAndView importFile(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            RedirectAttributes flash) {
        Initiative initiative = reportable(id, user);
        MeasurementImport.Outcome outcome = imports.run(id, file, user.actor());
        if (!outcome.errors().isEmpty()) {
            return again(page(initiative, binder.show(blank(id))).addObject("lineErrors", outcome.errors()));
        }
        flash.addFlashAttribute(
                "flashSuccess",
                new DefaultMessageSourceResolvable(
                        new String[] {"benefit.import.done"}, new Object[] {outcome.taken()}));
        return back(id);
    }

    private Initiative readable(UUID id, CurrentUser user) {
        return initiatives
                .find(id)
                .filter(initiative -> rights.mayRead(user.id(), initiative))
                .orElseThrow(() -> new NotFound("initiative " + id));
    }

    private Initiative reportable(UUID id, CurrentUser user) {
        Initiative initiative = readable(id, user);
        if (!rights.mayReport(user.id(), initiative)) {
            throw new Forbidden("benefit.measurements.forbidden", Role.PROGRAMME_MANAGER);
        }
        return initiative;
    }

    private ModelAndView page(Initiative initiative, BoundForm<Form> bound) {
        Baseline baseline = findings.baseline(initiative.id()).orElseThrow();
        ModelAndView page = new ModelAndView("gevinster/maalinger");
        bound.addTo(page.getModel());
        suggestions.current(initiative.id()).ifPresent(found -> page.addObject("suggestion", found));
        return page.addObject("initiative", initiative)
                .addObject("method", baseline.method().name())
                .addObject("cases", Figure.countsCases(baseline.method()))
                .addObject(
                        "classes",
                        baseline.caseClasses().stream()
                                .map(each -> Option.of(each.name(), each.name()))
                                .toList())
                .addObject("measurements", measurements.of(initiative.id()));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/initiativer/" + id + "/maalinger");
    }
}
