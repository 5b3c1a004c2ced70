package dk.gevinstspor.meeting;

import dk.gevinstspor.print.Reports;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The status report on paper. */
@Component
class StatusPdf {

    private final Reports reports;
    private final MessageSource messages;

    StatusPdf(Reports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    byte[] print(StatusDocument document, Locale locale) {
        String title = new Wording(messages, locale)
                .text("meeting.pdf.documentTitle", document.period(), document.programme());
        return reports.render("quarterly-status", title, locale, List.of(document));
    }
}
