package dk.gevinstspor.meeting;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The chair approves the report, or sends it back with a reason. */
@Component
class ApproveReportTask implements TaskForm<ApproveReportTask.Form> {

    private final StatusReports reports;
    private final ReportReading reading;
    private final Reporting reporting;

    ApproveReportTask(StatusReports reports, ReportReading reading, Reporting reporting) {
        this.reports = reports;
        this.reading = reading;
        this.reporting = reporting;
    }

    record Form(
            @NotNull @Nullable Boolean approved,
            @Size(max = 2000) @Nullable String reason) {

        String because() {
            return reason == null ? "" : reason.strip();
        }
    }

    @Override
    public String key() {
        return "approve-report";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        StatusReport report = reports.get(task.businessKey());
        return Map.of(
                "report",
                report,
                "document",
                reading.report(report, LocaleContextHolder.getLocale()),
                "choices",
                List.of(
                        Option.of(true, "form.approve-report.approved.yes"),
                        Option.of(false, "form.approve-report.approved.no")));
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (Boolean.FALSE.equals(form.approved) && form.because().isEmpty()) {
            errors.rejectValue("reason", "form.approve-report.reason.missing");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        if (Boolean.TRUE.equals(form.approved)) {
            reporting.approve(task.businessKey(), actor);
        } else {
            reporting.sendBack(task.businessKey(), form.because(), actor);
        }
    }
}
