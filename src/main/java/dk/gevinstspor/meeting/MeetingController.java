package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steering group's meeting about a report: what is asked and said, what was decided, and what became of it. */
@Controller
@RequestMapping("/rapporter/{id}/moede")
class MeetingController {

    private final ReadableReports readable;
    private final ReportComments comments;
    private final CommentPage page;
    private final Members members;
    private final Papers papers;
    private final ReadableInitiatives initiatives;
    private final FormBinder binder;

    MeetingController(
            ReadableReports readable,
            ReportComments comments,
            CommentPage page,
            Members members,
            Papers papers,
            ReadableInitiatives initiatives,
            FormBinder binder) {
        this.readable = readable;
        this.comments = comments;
        this.page = page;
        this.members = members;
        this.papers = papers;
        this.initiatives = initiatives;
        this.binder = binder;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView meeting(@PathVariable UUID id, CurrentUser reader) {
        return page(readable.get(id, reader), reader, binder.show(CommentForm.EMPTY));
    }

    @PostMapping
    ModelAndView comment(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser reader, RedirectAttributes flash) {
        StatusReport report = readable.get(id, reader);
        Actor member = member(report, reader)
                .orElseThrow(() -> new Forbidden("meeting.comment.forbidden", Role.STEERING_GROUP));
        BoundForm<CommentForm> form = binder.bind(CommentForm.class, request);
        if (form.form() != null) {
            page.validate(form.form(), report, form.errors());
        }
        if (form.hasErrors()) {
            ModelAndView again = page(report, reader, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        try {
            CommentForm said = form.value();
            comments.add(id, said.initiativeId(), said.said(), member);
        } catch (ReportComments.Closed e) {
            throw new Conflict("meeting.comment.closed");
        }
        flash.addFlashAttribute("flashSuccess", "meeting.comment.done");
        return new ModelAndView("redirect:/rapporter/" + id + "/moede");
    }

    /** The minutes as they were mailed. */
    @GetMapping("/referat")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        StatusReport report = readable.get(id, reader);
        byte[] content =
                papers.content(id, Papers.Kind.MINUTES, locale).orElseThrow(() -> new NotFound("minutes of " + id));
        return PdfResponse.inline(content, Papers.Kind.MINUTES.fileName(report));
    }

    private ModelAndView page(StatusReport report, CurrentUser reader, BoundForm<CommentForm> form) {
        ModelAndView meeting = new ModelAndView("rapporter/moede", page.of(report));
        form.addTo(meeting.getModel());
        meeting.addObject("linked", initiatives.of(report, reader));
        meeting.addObject("minutes", papers.has(report.id(), Papers.Kind.MINUTES));
        return meeting.addObject(
                "mayComment",
                report.state() == State.DISTRIBUTED && member(report, reader).isPresent());
    }

    private Optional<Actor> member(StatusReport report, CurrentUser reader) {
        return members.as(reader, report.programmeId());
    }
}
