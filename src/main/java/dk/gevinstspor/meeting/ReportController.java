package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The status reports to read, on the screen and as PDF. */
@Controller
@RequestMapping("/rapporter")
class ReportController {

    private final StatusReports reports;
    private final ReadableReports readable;
    private final ReportReading reading;
    private final ReadableInitiatives initiatives;
    private final ReportRights rights;
    private final ReadableQuarters quarters;
    private final LargeReports large;
    private final Prints prints;
    private final StatusPdf pdf;
    private final Today today;

    ReportController(
            StatusReports reports,
            ReadableReports readable,
            ReportReading reading,
            ReadableInitiatives initiatives,
            ReportRights rights,
            ReadableQuarters quarters,
            LargeReports large,
            Prints prints,
            StatusPdf pdf,
            Today today) {
        this.reports = reports;
        this.readable = readable;
        this.reading = reading;
        this.initiatives = initiatives;
        this.rights = rights;
        this.quarters = quarters;
        this.large = large;
        this.prints = prints;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping
    String list(CurrentUser reader, Model model) {
        Programme programme = quarters.programmeOf(reader);
        List<StatusReport> readable = reports.of(programme.id()).stream()
                .filter(report -> rights.mayRead(reader, report))
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("quarters", QuarterLine.of(programme.startsOn(), today.date(), readable));
        return "rapporter/liste";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public String report(
            @PathVariable UUID id,
            @RequestParam(name = "tabel", defaultValue = "") String turned,
            @RequestParam(name = "side", defaultValue = "1") int page,
            CurrentUser reader,
            Locale locale,
            Model model) {
        StatusReport report = readable.get(id, reader);
        model.addAttribute("report", report);
        StatusSnapshot snapshot = reading.snapshot(report);
        Set<UUID> linked = initiatives.of(report, reader);
        StatusDocument document = reading.with(report, snapshot, locale);
        model.addAttribute("document", document);
        model.addAttribute("tables", ReportTables.of(document, turned, page));
        model.addAttribute("linked", linked);
        model.addAttribute("trace", ReportTrace.of(id, snapshot, linked, initiatives.all(report, reader)));
        model.addAttribute("underWay", prints.underWay(id));
        return "rapporter/rapport";
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> reportPdf(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        return file(readable.get(id, reader), ReportFormat.PDF, locale);
    }

    @GetMapping("/{id}/docx")
    ResponseEntity<byte[]> reportDocx(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        return file(readable.get(id, reader), ReportFormat.DOCX, locale);
    }

    @GetMapping("/{id}/xlsx")
    ResponseEntity<byte[]> reportXlsx(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        return file(readable.get(id, reader), ReportFormat.XLSX, locale);
    }

    private ResponseEntity<byte[]> file(StatusReport report, ReportFormat format, Locale locale) {
        return large.answer(report, What.REPORT, format, locale)
                .orElseGet(() -> ReportFile.of(
                        pdf.write(reading.report(report, locale), format, locale), format, report.quarter()));
    }

    /** The figures of any quarter that has begun, from what is known today; nothing is stored. */
    @GetMapping("/kvartal/{quarter}/pdf")
    ResponseEntity<byte[]> quarterPdf(@PathVariable String quarter, CurrentUser reader, Locale locale) {
        UUID programme = quarters.programmeOf(reader).id();
        Quarter asked = quarters.get(quarter, reader);
        return large.answer(programme, asked, locale)
                .orElseGet(() -> ReportFile.of(
                        pdf.print(reading.figures(programme, asked, locale), locale), ReportFormat.PDF, asked));
    }
}
