package dk.gevinstspor.meeting;

import dk.gevinstspor.print.Progress;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.print.Reports;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The status report as a file: on paper, as a text to work on, or as a workbook of its tables. */
@Component
class StatusPdf {

    private final Reports reports;
    private final MessageSource messages;

    StatusPdf(Reports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    byte[] print(StatusDocument document, Locale locale) {
        return write(document, ReportFormat.PDF, locale, Progress.UNHEARD);
    }

    /** @param progress of a PDF; the others are made in a few seconds */
    byte[] write(StatusDocument document, ReportFormat format, Locale locale, Progress progress) {
        Wording wording = new Wording(messages, locale);
        String title = wording.text("meeting.pdf.documentTitle", document.period(), document.programme());
        return switch (format) {
            case PDF -> reports.render("quarterly-status", title, locale, List.of(document), progress);
            case DOCX -> new StatusFiles(document, wording).docx(title, locale);
            case XLSX -> new StatusFiles(document, wording).xlsx();
        };
    }
}
