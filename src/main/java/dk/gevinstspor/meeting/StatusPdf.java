package dk.gevinstspor.meeting;

import dk.gevinstspor.print.Progress;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.print.ReportReceiver;
import dk.gevinstspor.print.Reports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return write(document, ReportFormat.PDF, locale);
    }

    byte[] write(StatusDocument document, ReportFormat format, Locale locale) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        write(document, format, locale, Progress.UNHEARD, (report, size) -> report.transferTo(whole));
        return whole.toByteArray();
    }

    /**
     * @param progress of a PDF; the others are made in a few seconds
     * @param to gets it once it is whole
     */
    void write(StatusDocument document, ReportFormat format, Locale locale, Progress progress, ReportReceiver to) {
        Wording wording = new Wording(messages, locale);
        String title = wording.text("meeting.pdf.documentTitle", document.period(), document.programme());
        switch (format) {
            case PDF -> reports.write("quarterly-status", title, locale, List.of(document), progress, to);
            case DOCX -> give(new StatusFiles(document, wording).docx(title, locale), to);
            case XLSX -> give(new StatusFiles(document, wording).xlsx(), to);
        }
    }

    private static void give(byte[] report, ReportReceiver to) {
        try {
            to.take(new ByteArrayInputStream(report), report.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
