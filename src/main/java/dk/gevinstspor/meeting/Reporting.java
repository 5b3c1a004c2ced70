package dk.gevinstspor.meeting;

import dk.gevinstspor.benefit.Chasing;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.MeetingEvent.DecisionAssigned;
import dk.gevinstspor.meeting.MeetingEvent.DecisionsRecorded;
import dk.gevinstspor.meeting.MeetingEvent.ReportApproved;
import dk.gevinstspor.meeting.MeetingEvent.ReportOpened;
import dk.gevinstspor.meeting.MeetingEvent.RequestMet;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Actor;
import java.time.Instant;
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
    private final DecisionFacts decided;
    private final MeetingFacts held;
    private final StatusReports reports;
    private final StatusSnapshots snapshots;
    private final Chasing chasing;
    private final Distribution distribution;
    private final ReportComments comments;
    private final Requests requests;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Today today;

    Reporting(
            ReportRows rows,
            ReportFacts facts,
            DecisionFacts decided,
            MeetingFacts held,
            StatusReports reports,
            StatusSnapshots snapshots,
            Chasing chasing,
            Distribution distribution,
            ReportComments comments,
            Requests requests,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Today today) {
        this.rows = rows;
        this.facts = facts;
        this.decided = decided;
        this.held = held;
        this.reports = reports;
        this.snapshots = snapshots;
        this.chasing = chasing;
        this.distribution = distribution;
        this.comments = comments;
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
        UUID id = Ids.next();
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
        Instant now = today.now();
        facts.snapshot(reportId, snapshots.of(report.programmeId(), report.quarter(), now), now, Actor.SYSTEM);
    }

    /** The owners who have not confirmed the quarter's benefit are reminded. */
    public void chaseConfirmations(UUID reportId) {
        StatusReport report = reports.get(reportId);
        chasing.chase(report.programmeId(), report.quarter());
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
        StatusReport approved = reports.get(reportId);
        if (approved.state() == State.APPROVED) {
            distribution.prepare(approved);
        }
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
    public void recordDecisions(UUID reportId, HeldMeeting meeting, List<Decision> decisions, Actor actor) {
        StatusReport report = locked(reportId);
        save(report.decided(), null, actor);
        held.held(reportId, meeting, actor);
        comments.close(reportId);
        decisions.forEach(decision -> {
            UUID id = decided.add(reportId, decision, actor);
            if (decision.outcome() == Outcome.FOLLOWED) {
                carryOut(report, id, decision, actor);
            }
            if (decision.ownerId() != null) {
                events.publishEvent(new DecisionAssigned(reportId, id));
            }
        });
        events.publishEvent(new DecisionsRecorded(reportId));
    }

    private void carryOut(StatusReport report, UUID decisionId, Decision decision, Actor actor) {
        Recommendation asked = report.recommendations().get(decision.number() - 1);
        if (asked.ask() == null) {
            return;
        }
        UUID initiative = asked.initiativeId();
        Stage before = requests.stageOf(initiative);
        requests.meet(asked, decision.reason(asked.text()), report.programmeId(), actor);
        decided.carriedOut(decisionId, initiative, before, requests.stageOf(initiative), actor);
        if (initiative != null) {
            events.publishEvent(new RequestMet(report.id(), initiative, asked.ask(), actor));
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
