package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.ReportFacts.Frozen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a report's figures once more from the facts, as they were known when it was made, and compares. */
@Component
@Transactional(readOnly = true)
class Rebuilding {

    private final ReportFacts facts;
    private final StatusSnapshots snapshots;

    Rebuilding(ReportFacts facts, StatusSnapshots snapshots) {
        this.facts = facts;
        this.snapshots = snapshots;
    }

    /**
     * A report's figures, made again.
     *
     * @param knownAt facts recorded later do not count
     * @param values how many figures, words and dates were compared
     * @param differences where the two are not the same
     */
    record Rebuilt(Instant knownAt, StatusSnapshot snapshot, int values, List<Difference> differences) {}

    /** @param where its place in the snapshot, as it is stored */
    record Difference(String where, String reported, String rebuilt) {}

    /** Empty while the report has no figures of its own. */
    Optional<Rebuilt> of(StatusReport report) {
        return facts.frozen(report.id()).map(frozen -> compared(report, frozen));
    }

    private Rebuilt compared(StatusReport report, Frozen frozen) {
        StatusSnapshot again = snapshots.of(report.programmeId(), report.quarter(), frozen.asOf(), frozen.recordedAt());
        SnapshotComparison comparison = SnapshotComparison.of(frozen.content(), SnapshotJson.write(again));
        return new Rebuilt(frozen.recordedAt(), again, comparison.values(), comparison.differences());
    }
}
