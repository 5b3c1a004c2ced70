package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The programme manager's words to the quarter's figures. */
@Component
class WriteAssessmentTask implements TaskForm<WriteAssessmentTask.Form> {

    private static final int LONGEST_RECOMMENDATION = 1000;
    private static final Set<String> LIGHTS = Set.of("time", "budget", "benefits", "risk");

    private final StatusReports reports;
    private final ReportReading reading;
    private final Reporting reporting;

    WriteAssessmentTask(StatusReports reports, ReportReading reading, Reporting reporting) {
        this.reports = reports;
        this.reading = reading;
        this.reporting = reporting;
    }

    /** @param recommendations one on each line */
    record Form(
            @NotBlank @Size(max = 8000) @Nullable String assessment,
            @Size(max = 8000) @Nullable String recommendations,
            @Nullable Light time,
            @Nullable Light budget,
            @Nullable Light benefits,
            @Nullable Light risk) {

        List<Recommendation> asked() {
            return recommendations == null
                    ? List.of()
                    : recommendations
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(Recommendation::new)
                            .toList();
        }
    }

    @Override
    public String key() {
        return "write-assessment";
    }

    /** The lights are called what they are called everywhere. */
    @Override
    public String label(String field) {
        return LIGHTS.contains(field) ? "meeting.light." + field : TaskForm.super.label(field);
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    /** What was written before, when it was sent back. */
    @Override
    public Form prefill(TaskContext task) {
        StatusReport report = reports.get(task.businessKey());
        ClaimedLights claimed = report.claimed();
        String asked =
                report.recommendations().stream().map(Recommendation::text).collect(Collectors.joining("\n"));
        return new Form(
                report.assessment(), asked, claimed.time(), claimed.budget(), claimed.benefits(), claimed.risk());
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        StatusReport report = reports.get(task.businessKey());
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("document", reading.report(report, LocaleContextHolder.getLocale()));
        model.put(
                "lights",
                Stream.of(Light.GREEN, Light.YELLOW, Light.RED)
                        .map(light -> Option.of(light, "webui.light." + light))
                        .toList());
        reading.returnedBecause(report.id()).ifPresent(reason -> model.put("returned", reason));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.asked().stream().anyMatch(each -> each.text().length() > LONGEST_RECOMMENDATION)) {
            errors.rejectValue("recommendations", "form.write-assessment.recommendations.long");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        String assessment = form.assessment;
        if (assessment == null) {
            throw new IllegalStateException("an assessment was submitted before it was validated");
        }
        ClaimedLights claimed = new ClaimedLights(form.time, form.budget, form.benefits, form.risk);
        reporting.write(task.businessKey(), assessment, claimed, form.asked(), actor);
    }
}
