package dk.gevinstspor.meeting;

import dk.gevinstspor.print.Reports;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The minutes on paper: PDF/A. */
@Component
class MinutesPdf {

    private final Reports reports;
    private final MessageSource messages;

    MinutesPdf(Reports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    byte[] print(MinutesDocument document, Locale locale) {
        String title = new Wording(messages, locale)
                .text("meeting.minutes.documentTitle", document.period(), document.programme());
        return reports.render("minutes", title, locale, List.of(document));
    }
}
