package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.ReportFacts.Step;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A report, or a quarter's figures alone, as a document. */
@Component
@Transactional(readOnly = true)
class ReportReading {

    private final ReportFacts facts;
    private final DecisionFacts decided;
    private final StatusSnapshots snapshots;
    private final StatusDocuments documents;
    private final Directory directory;
    private final Today today;

    ReportReading(
            ReportFacts facts,
            DecisionFacts decided,
            StatusSnapshots snapshots,
            StatusDocuments documents,
            Directory directory,
            Today today) {
        this.facts = facts;
        this.decided = decided;
        this.snapshots = snapshots;
        this.documents = documents;
        this.directory = directory;
        this.today = today;
    }

    /** Frozen; while there is none, as the figures are now. */
    StatusSnapshot snapshot(StatusReport report) {
        return facts.snapshot(report.id()).orElseGet(() -> snapshots.of(report.programmeId(), report.quarter()));
    }

    /** What the facts behind its snapshot are; while there is none, what is known now. */
    KnownAt known(StatusReport report) {
        return facts.taken(report.id())
                .map(ReportFacts.Taken::known)
                .orElseGet(() -> KnownAt.during(
                        ReportCalendar.asOf(report.quarter(), today.date()), KnownAt.after(today.now())));
    }

    /** With the figures of its snapshot. */
    StatusDocument report(StatusReport report, Locale locale) {
        return with(report, snapshot(report), locale);
    }

    /** With other figures than those it was sent with. */
    StatusDocument with(StatusReport report, StatusSnapshot snapshot, Locale locale) {
        return documents.of(snapshot, written(report), locale);
    }

    StatusDocument figures(UUID programmeId, Quarter quarter, Locale locale) {
        return documents.ofFigures(snapshots.of(programmeId, quarter), locale);
    }

    /** Why the report was sent back, while it waits to be written again. */
    Optional<String> returnedBecause(UUID reportId) {
        List<Step> steps = facts.steps(reportId);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(steps.get(steps.size() - 1).reason());
    }

    /** What the writer begins with: her own words when it was sent back, else what the last meeting put off. */
    List<Recommendation> toBegin(StatusReport report) {
        return report.assessment() == null ? putOffBefore(report) : report.recommendations();
    }

    List<Recommendation> putOffBefore(StatusReport report) {
        return facts.postponedBefore(report);
    }

    private WrittenReport written(StatusReport report) {
        List<Decision> decisions = decided.of(report.id()).stream()
                .map(DecisionFacts.Recorded::decision)
                .toList();
        Optional<Step> approval = facts.steps(report.id()).stream()
                .filter(step -> step.state() == State.APPROVED)
                .findFirst();
        Set<UUID> people = Stream.concat(
                        approval.stream().map(Step::personId),
                        decisions.stream().map(Decision::ownerId).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        var names = directory.names(people);
        return new WrittenReport(
                report,
                approval.map(step -> names.get(step.personId())).orElse(null),
                approval.map(Step::validFrom).orElse(null),
                decisions,
                names);
    }
}
