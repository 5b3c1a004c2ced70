package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the steering group decided on each recommendation, recorded by its chair. */
@Component
class RecordDecisionsTask implements TaskForm<RecordDecisionsTask.Form> {

    private final StatusReports reports;
    private final Reporting reporting;
    private final ReportComments comments;
    private final Members members;
    private final MeetingReading meetings;
    private final Requests requests;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Today today;

    RecordDecisionsTask(
            StatusReports reports,
            Reporting reporting,
            ReportComments comments,
            Members members,
            MeetingReading meetings,
            Requests requests,
            Initiatives initiatives,
            Directory directory,
            Today today) {
        this.reports = reports;
        this.reporting = reporting;
        this.comments = comments;
        this.members = members;
        this.meetings = meetings;
        this.requests = requests;
        this.initiatives = initiatives;
        this.directory = directory;
        this.today = today;
    }

    /**
     * @param heldOn when the meeting was; today where nothing is typed
     * @param present who was there of those who were asked
     * @param decisions one for each recommendation, in their order
     */
    record Form(
            @Nullable LocalDate heldOn,
            @Nullable List<UUID> present,
            @Size(max = 8000) @Nullable String discussion,
            @Valid @Nullable List<Line> decisions) {

        boolean wasThere(UUID member) {
            return present != null && present.contains(member);
        }

        List<Line> lines() {
            return decisions == null ? List.of() : decisions;
        }
    }

    record Line(
            @NotNull @Nullable Outcome outcome,
            @Size(max = 2000) @Nullable String conditions,
            @Size(max = 2000) @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn) {

        static final Line OPEN = new Line(null, null, null, null, null);

        /** Whatever is not simply followed says how it is instead, or why. */
        boolean lacksText() {
            return outcome != null && outcome != Outcome.FOLLOWED && (text == null || text.isBlank());
        }

        boolean hasConditions() {
            return conditions != null && !conditions.isBlank();
        }

        Decision decision(int number) {
            if (outcome == null) {
                throw new IllegalStateException("a decision was submitted before it was validated");
            }
            return new Decision(number, outcome, hasConditions() ? conditions : null, text, ownerId, dueOn);
        }
    }

    @Override
    public String key() {
        return "record-decisions";
    }

    @Override
    public String label(String field) {
        return switch (field) {
            case "decisions" -> "meeting.pdf.decisions";
            case "decisions.conditions" -> "meeting.conditions";
            case "decisions.ownerId" -> "form.record-decisions.owner";
            default -> TaskForm.super.label(field);
        };
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(today.date(), List.copyOf(invited(task)), null, Collections.nCopies(asked(task), Line.OPEN));
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return Map.of(
                "report",
                reports.get(task.businessKey()),
                "labels",
                labels(task),
                "meeting",
                meetings.of(reports.get(task.businessKey()), LocaleContextHolder.getLocale()),
                "members",
                invited(task).stream()
                        .map(member ->
                                Option.of(member, directory.person(member).name()))
                        .toList(),
                "outcomes",
                Option.ofEnum(Outcome.class, "meeting.outcome."),
                "people",
                directory.people().stream()
                        .map(person -> Option.of(person.id(), person.name()))
                        .toList());
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.heldOn != null && form.heldOn.isAfter(today.date())) {
            errors.rejectValue("heldOn", "form.record-decisions.heldOn.future");
        }
        if (form.lines().size() != asked(task)) {
            errors.reject("form.record-decisions.incomplete");
            return;
        }
        List<Recommendation> asked = reports.get(task.businessKey()).recommendations();
        List<UUID> people = directory.people().stream().map(Person::id).toList();
        for (int i = 0; i < form.lines().size(); i++) {
            Line line = form.lines().get(i);
            check(line, "decisions[" + i + "]", people, errors);
            if (line.outcome == Outcome.FOLLOWED && !requests.canBeMet(asked.get(i), task.programmeId())) {
                errors.rejectValue("decisions[" + i + "].outcome", "form.record-decisions.outrun");
            }
        }
    }

    private static void check(Line line, String path, List<UUID> people, Errors errors) {
        if (line.lacksText()) {
            errors.rejectValue(path + ".text", "form.record-decisions.text.missing");
        }
        if (line.hasConditions() && line.outcome != null && !line.outcome.isFollowed()) {
            errors.rejectValue(path + ".conditions", "form.record-decisions.conditions.needless");
        }
        if (line.hasConditions() && line.ownerId == null && line.dueOn == null) {
            errors.rejectValue(path + ".ownerId", "form.record-decisions.conditions.owner");
        }
        if (line.ownerId != null && !people.contains(line.ownerId)) {
            errors.rejectValue(path + ".ownerId", "form.record-decisions.owner.unknown");
        }
        if (line.ownerId != null && line.dueOn == null) {
            errors.rejectValue(path + ".dueOn", "form.record-decisions.dueOn.missing");
        }
        if (line.ownerId == null && line.dueOn != null) {
            errors.rejectValue(path + ".ownerId", "form.record-decisions.owner.missing");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        List<Decision> decisions = new ArrayList<>();
        for (Line line : form.lines()) {
            decisions.add(line.decision(decisions.size() + 1));
        }
        HeldMeeting meeting = new HeldMeeting(
                form.heldOn == null ? today.date() : form.heldOn,
                form.discussion,
                invited(task).stream()
                        .map(member -> new HeldMeeting.Attendance(member, form.wasThere(member)))
                        .toList());
        reporting.recordDecisions(task.businessKey(), meeting, decisions, actor);
    }

    private Map<UUID, String> labels(TaskContext task) {
        return initiatives.labels(reports.get(task.businessKey()).recommendations().stream()
                .map(Recommendation::initiativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Whom the report was sent to; of one sent before that was kept, the members of today. */
    private List<UUID> invited(TaskContext task) {
        List<UUID> receivers = comments.receivers(task.businessKey()).stream()
                .map(ReportComments.Receiver::receiverId)
                .toList();
        return receivers.isEmpty()
                ? members.of(task.programmeId()).stream().map(Person::id).toList()
                : receivers;
    }

    private int asked(TaskContext task) {
        return reports.get(task.businessKey()).recommendations().size();
    }
}
