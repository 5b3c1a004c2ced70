package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.meeting.Rebuilding.Rebuilt;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A report made again from the facts, beside the one that was sent. */
@Controller
@RequestMapping("/rapporter/{id}/genskabt")
class RebuiltController {

    private final ReadableReports readable;
    private final Rebuilding rebuilding;
    private final ReportReading reading;
    private final StatusPdf pdf;
    private final LargeReports large;

    RebuiltController(
            ReadableReports readable, Rebuilding rebuilding, ReportReading reading, StatusPdf pdf, LargeReports large) {
        this.readable = readable;
        this.rebuilding = rebuilding;
        this.reading = reading;
        this.pdf = pdf;
        this.large = large;
    }

    @GetMapping
    String comparison(@PathVariable UUID id, CurrentUser reader, Locale locale, Model model) {
        StatusReport report = readable.get(id, reader);
        Rebuilt rebuilt = rebuilt(report);
        model.addAttribute("report", report);
        model.addAttribute("document", reading.with(report, rebuilt.snapshot(), locale));
        model.addAttribute("rebuilt", rebuilt);
        return "rapporter/genskabt";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> again(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        StatusReport report = readable.get(id, reader);
        return large.answer(report, What.REBUILT, ReportFormat.PDF, locale)
                .orElseGet(() -> PdfResponse.inline(
                        pdf.print(reading.with(report, rebuilt(report).snapshot(), locale), locale),
                        "statusrapport-" + report.quarter() + "-genskabt.pdf"));
    }

    private Rebuilt rebuilt(StatusReport report) {
        return rebuilding.of(report).orElseThrow(() -> new NotFound("figures of status report " + report.id()));
    }
}
