package dk.gevinstspor.meeting;

import dk.gevinstspor.benefit.Rung;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The initiatives that a figure of a report sums, as the report's snapshot has them. */
@Controller
class FigureController {

    private final ReadableReports reports;
    private final ReportReading reading;
    private final ReadableInitiatives readable;

    FigureController(ReadableReports reports, ReportReading reading, ReadableInitiatives readable) {
        this.reports = reports;
        this.reading = reading;
        this.readable = readable;
    }

    /**
     * One initiative's part of a figure.
     *
     * @param readable whether the reader may follow it to where it comes from
     */
    record Part(InitiativeStatus initiative, Fte fte, boolean readable) {}

    /** @param rung of the harvest ladder that the figure is of */
    @GetMapping("/rapporter/{id}/tal")
    @Transactional(readOnly = true)
    public String figure(
            @PathVariable UUID id,
            @RequestParam(name = "trin", defaultValue = "") String rung,
            @RequestParam(name = "afdeling", required = false) @Nullable UUID departmentId,
            CurrentUser reader,
            Model model) {
        StatusReport report = reports.get(id, reader);
        Rung asked = rung(rung);
        StatusSnapshot snapshot = reading.snapshot(report);
        model.addAttribute("report", report);
        model.addAttribute("rung", asked);
        model.addAttribute("programme", snapshot.programme().name());
        model.addAttribute("asOf", snapshot.asOf());
        model.addAttribute("department", departmentId == null ? null : department(snapshot, departmentId));
        List<Part> parts = parts(snapshot, BenefitLines.figure(asked), departmentId, report, reader);
        model.addAttribute("parts", parts);
        model.addAttribute("sum", parts.stream().map(Part::fte).reduce(Fte.ZERO, Fte::plus));
        return "rapporter/tal";
    }

    private List<Part> parts(
            StatusSnapshot snapshot,
            Function<InitiativeStatus, Fte> figure,
            @Nullable UUID departmentId,
            StatusReport report,
            CurrentUser reader) {
        Set<UUID> mayRead = readable.of(report, reader);
        return snapshot.initiatives().stream()
                .filter(each -> !each.feeFunded())
                .filter(each -> departmentId == null || each.departmentId().equals(departmentId))
                .filter(each -> !figure.apply(each).isZero())
                .map(each -> new Part(each, figure.apply(each), mayRead.contains(each.id())))
                .toList();
    }

    private static String department(StatusSnapshot snapshot, UUID id) {
        return snapshot.departments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Department::name)
                .orElseThrow(() -> new NotFound("department " + id));
    }

    private static Rung rung(String name) {
        try {
            return Rung.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new NotFound("rung");
        }
    }
}
