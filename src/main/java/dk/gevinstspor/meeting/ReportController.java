package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The status reports to read, on the screen and as PDF. */
@Controller
@RequestMapping("/rapporter")
class ReportController {

    private final StatusReports reports;
    private final ReadableReports readable;
    private final ReportReading reading;
    private final ReportRights rights;
    private final StatusPdf pdf;
    private final Today today;

    ReportController(
            StatusReports reports,
            ReadableReports readable,
            ReportReading reading,
            ReportRights rights,
            StatusPdf pdf,
            Today today) {
        this.reports = reports;
        this.readable = readable;
        this.reading = reading;
        this.rights = rights;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping
    String list(CurrentUser reader, Model model) {
        Programme programme = programmeOf(reader);
        List<StatusReport> readable = reports.of(programme.id()).stream()
                .filter(report -> rights.mayRead(reader, report))
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("quarters", QuarterLine.of(programme.startsOn(), today.date(), readable));
        return "rapporter/liste";
    }

    @GetMapping("/{id}")
    String report(@PathVariable UUID id, CurrentUser reader, Locale locale, Model model) {
        StatusReport report = readable.get(id, reader);
        model.addAttribute("report", report);
        model.addAttribute("document", reading.report(report, locale));
        return "rapporter/rapport";
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> reportPdf(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        StatusReport report = readable.get(id, reader);
        return file(pdf.print(reading.report(report, locale), locale), report.quarter());
    }

    /** The figures of any quarter that has begun, from what is known today; nothing is stored. */
    @GetMapping("/kvartal/{quarter}/pdf")
    ResponseEntity<byte[]> quarterPdf(@PathVariable String quarter, CurrentUser reader, Locale locale) {
        Programme programme = programmeOf(reader);
        Quarter asked = quarter(quarter);
        if (asked.isAfter(Quarter.of(today.date()))
                || Quarter.of(programme.startsOn()).isAfter(asked)) {
            throw new NotFound("quarter " + asked + " of programme " + programme.id());
        }
        return file(pdf.print(reading.figures(programme.id(), asked, locale), locale), asked);
    }

    private Programme programmeOf(CurrentUser reader) {
        return rights.programmeOf(reader).orElseThrow(() -> new Forbidden("meeting.forbidden", Role.PROGRAMME_MANAGER));
    }

    private static Quarter quarter(String text) {
        try {
            return Quarter.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("quarter");
        }
    }

    private static ResponseEntity<byte[]> file(byte[] content, Quarter quarter) {
        return PdfResponse.inline(content, "statusrapport-" + quarter + ".pdf");
    }
}
