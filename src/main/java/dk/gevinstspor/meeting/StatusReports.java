package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The status reports as the other modules read them. */
@Service
public class StatusReports {

    private final ReportRows rows;
    private final Directory directory;
    private final ClosingDays closing;

    StatusReports(ReportRows rows, Directory directory, ClosingDays closing) {
        this.rows = rows;
        this.directory = directory;
        this.closing = closing;
    }

    /** @throws NoSuchElementException when there is no such report */
    public StatusReport get(UUID reportId) {
        return rows.findById(reportId).orElseThrow(() -> new NoSuchElementException("no status report " + reportId));
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
