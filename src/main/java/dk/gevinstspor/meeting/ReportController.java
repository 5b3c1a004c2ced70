package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    private final ReadableInitiatives initiatives;
    private final ReportRights rights;
    private final StatusPdf pdf;
    private final Today today;

    ReportController(
            StatusReports reports,
            ReadableReports readable,
            ReportReading reading,
            ReadableInitiatives initiatives,
            ReportRights rights,
            StatusPdf pdf,
            Today today) {
        this.reports = reports;
        this.readable = readable;
        this.reading = reading;
        this.initiatives = initiatives;
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
        model.addAttribute("linked", initiatives.of(report, reader));
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
        return file(pdf.write(reading.report(report, locale), format, locale), format, report.quarter());
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
        return file(pdf.print(reading.figures(programme.id(), asked, locale), locale), ReportFormat.PDF, asked);
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

    private static ResponseEntity<byte[]> file(byte[] content, ReportFormat format, Quarter quarter) {
        String name = "statusrapport-" + quarter;
        return switch (format) {
            case PDF -> PdfResponse.inline(content, name + ".pdf");
            case DOCX -> attachment(content, format, name + ".docx");
            case XLSX -> attachment(content, format, name + ".xlsx");
        };
    }

    private static ResponseEntity<byte[]> attachment(byte[] content, ReportFormat format, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
