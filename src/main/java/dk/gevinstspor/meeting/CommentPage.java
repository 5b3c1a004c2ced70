package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusDocument.InitiativeLine;
import dk.gevinstspor.webui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What a form for comments shows and checks, on the meeting's page and behind a mailed link. */
@Component
class CommentPage {

    private final ReportReading reading;
    private final MeetingReading meetings;

    CommentPage(ReportReading reading, MeetingReading meetings) {
        this.reading = reading;
        this.meetings = meetings;
    }

    /** report, document, meeting, and the initiatives that one may comment on. */
    Map<String, Object> of(StatusReport report) {
        Locale locale = LocaleContextHolder.getLocale();
        StatusDocument document = reading.report(report, locale);
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("document", document);
        model.put("meeting", meetings.of(report, locale));
        model.put("initiatives", choices(document.initiatives()));
        return model;
    }

    private static List<Option> choices(List<InitiativeLine> initiatives) {
        return initiatives.stream()
                .map(each -> Option.of(each.id(), each.number() + " " + each.title()))
                .toList();
    }

    void validate(CommentForm form, StatusReport report, Errors errors) {
        if (form.initiativeId() != null
                && reading.report(report, LocaleContextHolder.getLocale()).initiatives().stream()
                        .noneMatch(each -> each.id().equals(form.initiativeId()))) {
            errors.rejectValue("initiativeId", "form.comment-report.initiative.unknown");
        }
    }
}
