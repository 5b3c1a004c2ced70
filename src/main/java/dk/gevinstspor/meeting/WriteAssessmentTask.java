package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The programme manager's words to the quarter's figures, and what she recommends. */
@Component
class WriteAssessmentTask implements TaskForm<WriteAssessmentTask.Form> {

    private static final int LONGEST_RECOMMENDATION = 1000;
    private static final Set<String> LIGHTS = Set.of("time", "budget", "benefits", "risk");
    private static final int REQUESTS_AT_LEAST = 3;

    private final StatusReports reports;
    private final ReportReading reading;
    private final Reporting reporting;
    private final Requests requests;
    private final Initiatives initiatives;
    private final MessageSource messages;

    WriteAssessmentTask(
            StatusReports reports,
            ReportReading reading,
            Reporting reporting,
            Requests requests,
            Initiatives initiatives,
            MessageSource messages) {
        this.reports = reports;
        this.reading = reading;
        this.reporting = reporting;
        this.requests = requests;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    /**
     * @param recommendations one on each line, carried out by people
     * @param requests those that are carried out as soon as they are followed
     */
    record Form(
            @NotBlank @Size(max = 8000) @Nullable String assessment,
            @Size(max = 8000) @Nullable String recommendations,
            @Valid @Nullable List<RequestLine> requests,
            @Nullable Light time,
            @Nullable Light budget,
            @Nullable Light benefits,
            @Nullable Light risk,
            @Size(max = 2000) @Nullable String reason) {

        boolean lacksReason() {
            return reason == null || reason.isBlank();
        }

        boolean claimsOtherThan(StatusDocument document) {
            return isOther(time, document.time())
                    || isOther(budget, document.budget())
                    || isOther(benefits, document.benefits())
                    || isOther(risk, document.risk());
        }

        private static boolean isOther(@Nullable Light claimed, StatusDocument.LightTile computed) {
            return claimed != null && claimed != computed.light();
        }

        List<Recommendation> asked() {
            return recommendations == null
                    ? List.of()
                    : recommendations
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(Recommendation::of)
                            .toList();
        }

        List<RequestLine> requestLines() {
            return requests == null ? List.of() : requests;
        }
    }

    @Override
    public String key() {
        return "write-assessment";
    }

    /** The lights are called what they are called everywhere. */
    @Override
    public String label(String field) {
        return switch (field) {
            case "requests.initiativeId" -> "form.write-assessment.initiative";
            case "requests.text" -> "form.write-assessment.words";
            default -> LIGHTS.contains(field) ? "meeting.light." + field : TaskForm.super.label(field);
        };
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    /** What was written before, when it was sent back; else what the last meeting put off. */
    @Override
    public Form prefill(TaskContext task) {
        StatusReport report = reports.get(task.businessKey());
        ClaimedLights claimed = report.claimed();
        List<Recommendation> before = reading.toBegin(report);
        String asked = before.stream()
                .filter(each -> each.ask() == null)
                .map(Recommendation::text)
                .collect(Collectors.joining("\n"));
        List<RequestLine> lines =
                new ArrayList<>(requested(before).map(RequestLine::of).toList());
        lines.addAll(Collections.nCopies(rows(before) - lines.size(), RequestLine.EMPTY));
        return new Form(
                report.assessment(),
                asked,
                lines,
                claimed.time(),
                claimed.budget(),
                claimed.benefits(),
                claimed.risk(),
                claimed.reason());
    }

    private static Stream<Recommendation> requested(List<Recommendation> asked) {
        return asked.stream().filter(each -> each.ask() != null);
    }

    /** Always one more than there are. */
    private static int rows(List<Recommendation> asked) {
        return Math.max(REQUESTS_AT_LEAST, (int) requested(asked).count() + 1);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        StatusReport report = reports.get(task.businessKey());
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("document", document(task));
        model.put(
                "lights",
                Stream.of(Light.GREEN, Light.YELLOW, Light.RED)
                        .map(light -> Option.of(light, "webui.light." + light))
                        .toList());
        model.put("asks", Option.ofEnum(Ask.class, "meeting.ask."));
        model.put(
                "initiatives",
                initiatives.of(task.programmeId()).stream()
                        .filter(each -> !each.stage().isClosed())
                        .map(each -> Option.of(each.id(), each.label()))
                        .toList());
        model.put("requestRows", rows(reading.toBegin(report)));
        model.put("postponed", reading.putOffBefore(report));
        reading.returnedBecause(report.id()).ifPresent(reason -> model.put("returned", reason));
        return model;
    }

    private StatusDocument document(TaskContext task) {
        return reading.report(reports.get(task.businessKey()), LocaleContextHolder.getLocale());
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.asked().stream().anyMatch(each -> each.text().length() > LONGEST_RECOMMENDATION)) {
            errors.rejectValue("recommendations", "form.write-assessment.recommendations.long");
        }
        if (form.lacksReason() && form.claimsOtherThan(document(task))) {
            errors.rejectValue("reason", "form.write-assessment.reason.missing");
        }
        for (int i = 0; i < form.requestLines().size(); i++) {
            RequestLine line = form.requestLines().get(i);
            String path = "requests[" + i + "]";
            if (!line.isEmpty()
                    && line.isWhole(path, errors)
                    && !requests.canBeMet(line.recommendation(""), task.programmeId())) {
                errors.rejectValue(path + ".ask", "form.write-assessment.ask." + line.ask());
            }
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        String assessment = form.assessment;
        if (assessment == null) {
            throw new IllegalStateException("an assessment was submitted before it was validated");
        }
        ClaimedLights claimed = new ClaimedLights(
                form.time, form.budget, form.benefits, form.risk, form.lacksReason() ? null : form.reason);
        List<Recommendation> asked = new ArrayList<>(form.asked());
        form.requestLines().stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> asked.add(line.recommendation(standard(line))));
        reporting.write(task.businessKey(), assessment, claimed, asked, actor);
    }

    private String standard(RequestLine line) {
        UUID about = line.initiativeId();
        Wording wording = new Wording(messages, LocaleContextHolder.getLocale());
        return wording.text(
                "meeting.ask." + line.ask() + ".text",
                about == null
                        ? ""
                        : initiatives.find(about).map(Initiative::label).orElse(""),
                line.until() == null ? "" : wording.date(line.until()));
    }
}
