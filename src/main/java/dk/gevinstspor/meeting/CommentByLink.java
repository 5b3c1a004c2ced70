package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.meeting.ReportComments.Receiver;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** A member comments on a report by the link in the mail that it came with. The subject is that she was sent it. */
@Component
class CommentByLink implements MailAction<CommentForm> {

    private final ReportComments comments;
    private final StatusReports reports;
    private final CommentPage page;
    private final OnBehalf onBehalf;

    CommentByLink(ReportComments comments, StatusReports reports, CommentPage page, OnBehalf onBehalf) {
        this.comments = comments;
        this.reports = reports;
        this.page = page;
        this.onBehalf = onBehalf;
    }

    @Override
    public String purpose() {
        return ReportComments.PURPOSE;
    }

    @Override
    public Class<CommentForm> type() {
        return CommentForm.class;
    }

    @Override
    public CommentForm prefill(UUID subjectId) {
        return CommentForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(UUID subjectId) {
        return page.of(report(subjectId));
    }

    @Override
    public boolean admits(UUID subjectId, Actor actor) {
        return onBehalf.of(comments.receiver(subjectId).receiverId(), actor).isPresent();
    }

    @Override
    public void validate(CommentForm form, UUID subjectId, Actor actor, Errors errors) {
        page.validate(form, report(subjectId), errors);
    }

    @Override
    public void submit(CommentForm form, UUID subjectId, Actor actor) {
        Receiver receiver = comments.receiver(subjectId);
        comments.add(
                receiver.reportId(),
                form.initiativeId(),
                form.said(),
                onBehalf.of(receiver.receiverId(), actor).orElseThrow());
    }

    private StatusReport report(UUID subjectId) {
        return reports.get(comments.receiver(subjectId).reportId());
    }
}
