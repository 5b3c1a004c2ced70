package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision that somebody carries out: whose it is, through whose hands it has gone, and passing it on. */
@Controller
@RequestMapping("/rapporter/beslutninger/{id}")
class DecisionController {

    private final Commitments commitments;
    private final HandingOver handing;
    private final HandoverReading handovers;
    private final StatusReports reports;
    private final ReportRights rights;
    private final Directory directory;
    private final Today today;
    private final MessageSource messages;
    private final Questions questions;
    private final FormBinder binder;

    DecisionController(
            Commitments commitments,
            HandingOver handing,
            HandoverReading handovers,
            StatusReports reports,
            ReportRights rights,
            Directory directory,
            Today today,
            MessageSource messages,
            Questions questions,
            FormBinder binder) {
        this.commitments = commitments;
        this.handing = handing;
        this.handovers = handovers;
        this.reports = reports;
        this.rights = rights;
        this.directory = directory;
        this.today = today;
        this.messages = messages;
        this.questions = questions;
        this.binder = binder;
    }

    record Form(
            @NotNull(message = "{form.hand-over.ownerId.missing}") @Nullable
            UUID ownerId,

            @NotBlank(message = "{form.hand-over.reason.missing}") @Size(max = 1000) @Nullable
            String reason) {}

    @GetMapping
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable UUID id, CurrentUser reader) {
        return page(readable(id, reader), reader, binder.show(new Form(null, null)));
    }

    @PostMapping
    ModelAndView handOver(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser reader, RedirectAttributes flash) {
        Commitment decision = readable(id, reader);
        Actor actor = handing.actorOf(decision, reader)
                .orElseThrow(() -> new Forbidden("meeting.hand-over.forbidden", Role.PROGRAMME_MANAGER));
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (bound.form() != null) {
            check(bound.form(), decision, bound.errors());
        }
        if (bound.hasErrors()) {
            ModelAndView again = page(decision, reader, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        UUID owner = Objects.requireNonNull(form.ownerId);
        if (!handing.handOver(id, owner, Objects.requireNonNull(form.reason).strip(), actor)) {
            throw new Conflict("meeting.hand-over.outrun");
        }
        flash.addFlashAttribute("flashSuccess", "meeting.hand-over.done");
        return new ModelAndView("redirect:/rapporter/beslutninger/" + id);
    }

    private void check(Form form, Commitment decision, Errors errors) {
        if (form.ownerId == null) {
            return;
        }
        if (form.ownerId.equals(decision.ownerId())) {
            errors.rejectValue("ownerId", "form.hand-over.ownerId.same");
        } else if (!directory.findPerson(form.ownerId).map(Person::enabled).orElse(false)) {
            errors.rejectValue("ownerId", "form.record-decisions.owner.unknown");
        }
    }

    /** For everybody in the programme, and whose it is. */
    private Commitment readable(UUID id, CurrentUser reader) {
        Commitment decision = commitments.find(id).orElseThrow(() -> new NotFound("decision " + id));
        askAhead(decision, reader);
        if (!readsMeeting(decision, reader) && handing.actorOf(decision, reader).isEmpty()) {
            throw new NotFound("decision " + id);
        }
        return decision;
    }

    private void askAhead(Commitment decision, CurrentUser reader) {
        List<Question<?>> wanted = new ArrayList<>(StatusReports.questions(decision.reportId()));
        wanted.add(HandoverFacts.ofDecision(decision.id()));
        wanted.add(DirectoryQuestions.programme(decision.programmeId()));
        wanted.add(DirectoryQuestions.roles(reader.id(), decision.programmeId()));
        wanted.add(DirectoryQuestions.person(decision.ownerId()));
        wanted.add(DirectoryQuestions.people());
        questions.askAhead(wanted);
    }

    private boolean readsMeeting(Commitment decision, CurrentUser reader) {
        return rights.mayRead(reader, reports.get(decision.reportId()));
    }

    private ModelAndView page(Commitment decision, CurrentUser reader, BoundForm<Form> bound) {
        Locale locale = LocaleContextHolder.getLocale();
        Optional<Actor> actor = handing.actorOf(decision, reader);
        ModelAndView page = new ModelAndView("rapporter/ansvar");
        bound.addTo(page.getModel());
        return page.addObject("decision", decision)
                .addObject("state", decision.on(today.date()).name())
                .addObject("owner", directory.person(decision.ownerId()).name())
                .addObject("handovers", handovers.of(decision.id(), new Wording(messages, locale)))
                .addObject(
                        "programme", directory.programme(decision.programmeId()).name())
                .addObject("readsMeeting", readsMeeting(decision, reader))
                .addObject("mayHandOver", decision.closedOn() == null && actor.isPresent())
                .addObject(
                        "people",
                        directory.people().stream()
                                .filter(person -> !person.id().equals(decision.ownerId()))
                                .map(person -> Option.of(person.id(), person.name()))
                                .toList());
    }
}
