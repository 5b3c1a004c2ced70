package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.PrintOrder.What;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A large report as a file: asked for, followed until it is made, and fetched. */
@Controller
@RequestMapping("/rapporter")
class PrintController {

    private final ReadableReports readable;
    private final ReadableQuarters quarters;
    private final PrintSize size;
    private final Prints prints;

    PrintController(ReadableReports readable, ReadableQuarters quarters, PrintSize size, Prints prints) {
        this.readable = readable;
        this.quarters = quarters;
        this.size = size;
        this.prints = prints;
    }

    @GetMapping("/{id}/udskrift")
    String report(
            @PathVariable UUID id,
            @RequestParam(name = "hvad", defaultValue = "REPORT") What what,
            @RequestParam(name = "format", defaultValue = "PDF") ReportFormat format,
            CurrentUser reader,
            Locale locale,
            Model model) {
        return page(order(id, what, format, reader, locale), model);
    }

    @PostMapping("/{id}/udskrift")
    String makeReport(
            @PathVariable UUID id,
            @RequestParam(name = "hvad", defaultValue = "REPORT") What what,
            @RequestParam(name = "format", defaultValue = "PDF") ReportFormat format,
            CurrentUser reader,
            Locale locale) {
        return make(order(id, what, format, reader, locale), reader);
    }

    @GetMapping("/kvartal/{quarter}/udskrift")
    String quarter(@PathVariable String quarter, CurrentUser reader, Locale locale, Model model) {
        return page(order(quarter, reader, locale), model);
    }

    @PostMapping("/kvartal/{quarter}/udskrift")
    String makeQuarter(@PathVariable String quarter, CurrentUser reader, Locale locale) {
        return make(order(quarter, reader, locale), reader);
    }

    /** The part of the page that is fetched again and again while the worker works. */
    @GetMapping("/udskrifter/{id}/fremdrift")
    String progress(@PathVariable UUID id, CurrentUser reader, Model model) {
        model.addAttribute("print", mine(id, reader));
        return "rapporter/udskrift-fremdrift :: progress";
    }

    @GetMapping("/udskrifter/{id}/fil")
    ResponseEntity<byte[]> file(@PathVariable UUID id, CurrentUser reader) {
        ReportPrint print = mine(id, reader);
        byte[] content = prints.content(id).orElseThrow(() -> new NotFound("file of print " + id));
        return ReportFile.of(content, print.format(), print.quarter());
    }

    private String page(PrintOrder order, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("print", prints.latest(order).orElse(null));
        return "rapporter/udskrift";
    }

    private String make(PrintOrder order, CurrentUser reader) {
        prints.request(order, reader.id());
        return "redirect:" + order.page();
    }

    /** @throws NotFound for a small one: its file is made at once */
    private PrintOrder order(UUID id, What what, ReportFormat format, CurrentUser reader, Locale locale) {
        return size.large(readable.get(id, reader), what, format, locale)
                .orElseThrow(() -> new NotFound("large report " + id));
    }

    private PrintOrder order(String quarter, CurrentUser reader, Locale locale) {
        Quarter asked = quarters.get(quarter, reader);
        return size.large(quarters.programmeOf(reader).id(), asked, locale)
                .orElseThrow(() -> new NotFound("large report of " + quarter));
    }

    /** For whoever may read what it shows. */
    private ReportPrint mine(UUID id, CurrentUser reader) {
        ReportPrint print = prints.find(id).orElseThrow(() -> new NotFound("print " + id));
        UUID reportId = print.reportId();
        if (reportId != null) {
            readable.get(reportId, reader);
        } else if (!quarters.are(print.programmeId(), reader)) {
            throw new NotFound("print " + id);
        }
        return print;
    }
}
