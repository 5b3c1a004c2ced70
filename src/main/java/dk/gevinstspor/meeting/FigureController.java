package dk.gevinstspor.meeting;

import dk.gevinstspor.benefit.Rung;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a figure of a report sums, as the report's snapshot has it. */
@Controller
@RequestMapping("/rapporter/{id}/tal")
class FigureController {

    private final ReadableReports reports;
    private final ReportReading reading;
    private final ReadableInitiatives readable;
    private final MoneyFigures money;
    private final MessageSource messages;

    FigureController(
            ReadableReports reports,
            ReportReading reading,
            ReadableInitiatives readable,
            MoneyFigures money,
            MessageSource messages) {
        this.reports = reports;
        this.reading = reading;
        this.readable = readable;
        this.money = money;
        this.messages = messages;
    }

    /** @param rung of the harvest ladder that the figure is of; without one it counts the initiatives at a stage */
    @GetMapping
    @Transactional(readOnly = true)
    public String benefits(
            @PathVariable UUID id,
            @RequestParam(name = "trin", defaultValue = "") String rung,
            @RequestParam(name = "afdeling", required = false) @Nullable UUID departmentId,
            @RequestParam(name = "fase", defaultValue = "") String stage,
            @RequestParam(name = "side", defaultValue = "1") int page,
            CurrentUser reader,
            Locale locale,
            Model model) {
        Asked asked = asked(id, reader);
        BenefitFigures figures = new BenefitFigures(asked.snapshot, asked.trace, new Wording(messages, locale));
        return page(
                rung.isEmpty()
                        ? figures.at(one(Stage.class, stage))
                        : figures.of(
                                one(Rung.class, rung), departmentId, stage.isEmpty() ? null : one(Stage.class, stage)),
                asked,
                "trin=" + rung + "&fase=" + stage + (departmentId == null ? "" : "&afdeling=" + departmentId),
                page,
                model);
    }

    /** @param column of the tables of money; without a year it is of all of them */
    @GetMapping(params = "penge")
    @Transactional(readOnly = true)
    public String money(
            @PathVariable UUID id,
            @RequestParam("penge") String column,
            @RequestParam(name = "aar", required = false) @Nullable Integer year,
            @RequestParam(name = "side", defaultValue = "1") int page,
            CurrentUser reader,
            Locale locale,
            Model model) {
        Asked asked = asked(id, reader);
        if (!asked.trace.money()) {
            throw new Forbidden("meeting.figure.forbidden", Role.PROGRAMME_MANAGER);
        }
        return page(
                money.of(
                        one(MoneyFigures.Column.class, column),
                        year,
                        asked.snapshot,
                        reading.known(asked.report),
                        asked.trace,
                        new Wording(messages, locale)),
                asked,
                "penge=" + column + (year == null ? "" : "&aar=" + year),
                page,
                model);
    }

    @GetMapping(params = {"sandsynlighed", "konsekvens"})
    @Transactional(readOnly = true)
    public String risks(
            @PathVariable UUID id,
            @RequestParam("sandsynlighed") int likelihood,
            @RequestParam("konsekvens") int impact,
            @RequestParam(name = "side", defaultValue = "1") int page,
            CurrentUser reader,
            Locale locale,
            Model model) {
        Asked asked = asked(id, reader);
        return page(
                new RiskFigures(asked.snapshot, asked.trace, new Wording(messages, locale)).of(likelihood, impact),
                asked,
                "sandsynlighed=" + likelihood + "&konsekvens=" + impact,
                page,
                model);
    }

    private record Asked(StatusReport report, StatusSnapshot snapshot, ReportTrace trace) {}

    private Asked asked(UUID id, CurrentUser reader) {
        StatusReport report = reports.get(id, reader);
        StatusSnapshot snapshot = reading.snapshot(report);
        return new Asked(
                report,
                snapshot,
                ReportTrace.of(id, snapshot, readable.of(report, reader), readable.all(report, reader)));
    }

    private static String page(FigureList figure, Asked asked, String query, int page, Model model) {
        model.addAttribute("report", asked.report);
        model.addAttribute("programme", asked.snapshot.programme().name());
        model.addAttribute("asOf", asked.snapshot.asOf());
        model.addAttribute("figure", figure);
        model.addAttribute("parts", Slice.of(figure.parts(), page));
        model.addAttribute("address", "/rapporter/" + asked.report.id() + "/tal?" + query);
        return "rapporter/tal";
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new NotFound(type.getSimpleName());
        }
    }
}
