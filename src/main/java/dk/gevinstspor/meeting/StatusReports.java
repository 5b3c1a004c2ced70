package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The status reports as the other modules read them. */
@Service
public class StatusReports {

    private final ReportRows rows;
    private final Questions questions;
    private final Directory directory;
    private final ClosingDays closing;

    StatusReports(ReportRows rows, Questions questions, Directory directory, ClosingDays closing) {
        this.rows = rows;
        this.questions = questions;
        this.directory = directory;
        this.closing = closing;
    }

    /** @throws NoSuchElementException when there is no such report */
    public StatusReport get(UUID reportId) {
        return questions.ask(headerQuestion(reportId)).stream()
                .findFirst()
                .map(header -> header.with(questions.ask(askedQuestion(reportId))))
                .orElseThrow(() -> new NoSuchElementException("no status report " + reportId));
    }

    /** For {@link #get}. */
    static List<Question<?>> questions(UUID reportId) {
        return List.of(headerQuestion(reportId), askedQuestion(reportId));
    }

    private static Question<Header> headerQuestion(UUID reportId) {
        return Question.of(Header.class, "select * from status_report where id = ?", reportId);
    }

    private static Question<Recommendation> askedQuestion(UUID reportId) {
        return Question.of(
                Recommendation.class,
                "select text, ask, initiative_id, until from recommendation where report_id = ? order by position",
                reportId);
    }

    /** A report without what it asks for, as it is kept. */
    record Header(
            UUID id,
            int version,
            UUID programmeId,
            Quarter quarter,
            StatusReport.State state,
            @Nullable String assessment,
            @Nullable Light claimedTime,
            @Nullable Light claimedBudget,
            @Nullable Light claimedBenefits,
            @Nullable Light claimedRisk,
            @Nullable String claimedReason) {

        StatusReport with(List<Recommendation> asked) {
            return new StatusReport(
                    id,
                    version,
                    programmeId,
                    quarter,
                    state,
                    assessment,
                    new ClaimedLights(claimedTime, claimedBudget, claimedBenefits, claimedRisk, claimedReason),
                    asked);
        }
    }

    /** Which quarter each of these reports is on; what is no report's id is left out. */
    public Map<UUID, Quarter> quarters(Set<UUID> reportIds) {
        return reportIds.isEmpty()
                ? Map.of()
                : rows.findAllById(reportIds).stream()
                        .collect(Collectors.toUnmodifiableMap(StatusReport::id, StatusReport::quarter));
    }

    /** The newest quarter first. */
    public List<StatusReport> of(UUID programmeId) {
        return rows.findByProgrammeIdOrderByQuarterDesc(programmeId);
    }

    /** 08:00 Europe/Copenhagen on the first working day after the first quarter without a report; may have passed. */
    public Instant nextStatusAt(UUID programmeId) {
        return dueAt(programmeId, nextQuarter(programmeId));
    }

    Instant dueAt(UUID programmeId, Quarter quarter) {
        return ReportCalendar.dueAt(quarter, day -> closing.workingDayFrom(day, programmeId));
    }

    public UUID programmeOf(UUID reportId) {
        return get(reportId).programmeId();
    }

    /** Who approves it: the chair of the steering group. */
    public UUID chairOf(UUID reportId) {
        return directory.programme(programmeOf(reportId)).chairId();
    }

    public boolean isApproved(UUID reportId) {
        return get(reportId).state().isApproved();
    }

    Quarter nextQuarter(UUID programmeId) {
        Set<Quarter> reported =
                of(programmeId).stream().map(StatusReport::quarter).collect(Collectors.toSet());
        return new ReportCalendar(directory.programme(programmeId).startsOn()).next(reported);
    }
}
