package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.MeetingEvent.DecisionsRecorded;
import dk.gevinstspor.meeting.MeetingEvent.ReportApproved;
import dk.gevinstspor.meeting.MeetingEvent.ReportOpened;
import dk.gevinstspor.meeting.MeetingEvent.RequestMet;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Actor;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work on a status report, from the quarter's end to the steering group's decisions. */
@Service
@Transactional
public class Reporting {

    private final ReportRows rows;
    private final ReportFacts facts;
    private final StatusReports reports;
    private final StatusSnapshots snapshots;
    private final Distribution distribution;
    private final Requests requests;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Today today;

    Reporting(
            ReportRows rows,
            ReportFacts facts,
            StatusReports reports,
            StatusSnapshots snapshots,
            Distribution distribution,
            Requests requests,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.facts = facts;
        this.reports = reports;
        this.snapshots = snapshots;
        this.distribution = distribution;
        this.requests = requests;
        this.jdbc = jdbc;
        this.events = events;
        this.today = today;
    }

    /**
     * Opens the report of the first quarter without one, once it is due; published as {@link ReportOpened}. However
     * often it is asked, a quarter has one report.
     *
     * @return the report's id; empty when none is due, or somebody else has just opened it
     */
    public Optional<UUID> openNext(UUID programmeId) {
        Quarter quarter = reports.nextQuarter(programmeId);
        if (reports.dueAt(programmeId, quarter).isAfter(today.now())) {
            return Optional.empty();
        }
        return insert(programmeId, quarter);
    }

    private Optional<UUID> insert(UUID programmeId, Quarter quarter) {
        UUID id = UUID.randomUUID();
        int inserted = jdbc.sql("""
                        insert into status_report (id, version, programme_id, quarter, state)
                        values (?, 0, ?, ?, 'DRAFT') on conflict (programme_id, quarter) do nothing""").params(id, programmeId, quarter.toString()).update();
        if (inserted == 0) {
            return Optional.empty();
        }
        facts.step(id, State.DRAFT, null, Actor.SYSTEM);
        events.publishEvent(new ReportOpened(id, programmeId, quarter));
        return Optional.of(id);
    }

    /** Freezes the quarter's figures. Taken again, the newest counts. */
    public void takeSnapshot(UUID reportId) {
        StatusReport report = locked(reportId);
        facts.snapshot(reportId, snapshots.of(report.programmeId(), report.quarter()), Actor.SYSTEM);
    }

    /** The programme manager's words, handed to the chair. */
    public void write(
            UUID reportId,
            String assessment,
            ClaimedLights claimed,
            List<Recommendation> recommendations,
            Actor actor) {
        save(locked(reportId).written(assessment, claimed, recommendations), null, actor);
    }

    public void approve(UUID reportId, Actor actor) {
        save(locked(reportId).approved(), null, actor);
        events.publishEvent(new ReportApproved(reportId));
    }

    /** Back to the programme manager, with the chair's reason. */
    public void sendBack(UUID reportId, String reason, Actor actor) {
        save(locked(reportId).sentBack(), reason, actor);
    }

    /** Mails the steering group once; a report that is out already stays as it is. */
    public void distribute(UUID reportId) {
        StatusReport report = locked(reportId);
        if (report.state() == State.APPROVED) {
            distribution.send(report);
            save(report.distributed(), null, Actor.SYSTEM);
        }
    }

    /**
     * One decision for each recommendation; without recommendations the meeting is only noted as held. What is followed
     * is carried out: all of it, or nothing is recorded.
     *
     * @throws dk.gevinstspor.initiative.IllegalTransition when an initiative is no longer where that could be done
     */
    public void recordDecisions(UUID reportId, List<Decision> decisions, Actor actor) {
        StatusReport report = locked(reportId);
        save(report.decided(), null, actor);
        decisions.forEach(decision -> facts.decision(reportId, decision, actor));
        decisions.stream()
                .filter(decision -> decision.outcome() == Outcome.FOLLOWED)
                .forEach(decision -> carryOut(report, decision, actor));
        events.publishEvent(new DecisionsRecorded(reportId));
    }

    private void carryOut(StatusReport report, Decision decision, Actor actor) {
        Recommendation asked = report.recommendations().get(decision.number() - 1);
        String reason = decision.text() == null || decision.text().isBlank() ? asked.text() : decision.text();
        requests.meet(asked, reason, report.programmeId(), actor);
        if (asked.ask() != null && asked.initiativeId() != null) {
            events.publishEvent(new RequestMet(report.id(), asked.initiativeId(), asked.ask(), actor));
        }
    }

    private StatusReport locked(UUID reportId) {
        return rows.findWithLockById(reportId)
                .orElseThrow(() -> new NoSuchElementException("no status report " + reportId));
    }

    private void save(StatusReport next, @Nullable String reason, Actor actor) {
        rows.save(next);
        facts.step(next.id(), next.state(), reason, actor);
    }
}
