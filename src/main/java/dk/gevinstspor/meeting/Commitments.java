package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.meeting.MeetingEvent.DecisionClosed;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ClosingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions that somebody carries out: whose they are, by when, and that they are done. */
@Service
@Transactional
public class Commitments {

    private static final String COMMITMENT = """
            select d.id, d.report_id, s.programme_id, s.quarter, d.number, r.text as recommendation, d.outcome,
                d.conditions, d.text, p.id as owner_id, p.disabled_at is not null as owner_left, d.due_on,
                d.valid_from as decided_on, c.valid_from as closed_on, c.person_id as closed_by, c.remark
            from steering_decision d
            join status_report s on s.id = d.report_id
            join recommendation r on r.report_id = d.report_id and r.position = d.number - 1
            left join decision_closing c on c.decision_id = d.id and c.recorded_at < :known
            left join lateral (
                select owner_id from decision_handover
                where decision_id = d.id and valid_from <= :day and recorded_at < :known
                order by seq desc limit 1) h on true
            join person p on p.id = coalesce(h.owner_id, d.owner_id)
            where d.owner_id is not null""";

    private static final KnownAt EVER = new KnownAt(Zone.dayOf(KnownAt.EVER), KnownAt.EVER);

    private final JdbcClient jdbc;
    private final Questions questions;
    private final DecisionFacts facts;
    private final ClosingDays closing;
    private final Mails mails;
    private final ApplicationEventPublisher events;

    Commitments(
            JdbcClient jdbc,
            Questions questions,
            DecisionFacts facts,
            ClosingDays closing,
            Mails mails,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.facts = facts;
        this.closing = closing;
        this.mails = mails;
        this.events = events;
    }

    /** A decision as its owner knows it: of that quarter's meeting, on what was recommended. */
    public record Label(Quarter quarter, String recommendation) {}

    /**
     * Who carries it out today.
     *
     * @throws NoSuchElementException when there is none, or nobody carries it out
     */
    @Transactional(readOnly = true)
    public UUID ownerOf(UUID decisionId) {
        return get(decisionId).ownerId();
    }

    /** @throws NoSuchElementException when there is none, or nobody carries it out */
    @Transactional(readOnly = true)
    public UUID programmeOf(UUID decisionId) {
        return get(decisionId).programmeId();
    }

    /** 08:00 Europe/Copenhagen on the day it is to be done by. */
    @Transactional(readOnly = true)
    public Instant dueAt(UUID decisionId) {
        return Zone.morningOf(get(decisionId).dueOn());
    }

    /** 08:00 Europe/Copenhagen on the first working day after it was to be done. */
    @Transactional(readOnly = true)
    public Instant reminderAt(UUID decisionId) {
        Commitment commitment = get(decisionId);
        return Zone.morningOf(closing.workingDayFrom(commitment.dueOn().plusDays(1), commitment.programmeId()));
    }

    /** What is no decision's id is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Label> labels(Collection<UUID> decisionIds) {
        return decisionIds.isEmpty()
                ? Map.of()
                : asked(" and d.id in (:ids)").param("ids", decisionIds).query(Commitment.class).list().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Commitment::id, each -> new Label(each.quarter(), each.recommendation())));
    }

    Commitment get(UUID decisionId) {
        return find(decisionId)
                .orElseThrow(() -> new NoSuchElementException("nobody carries out decision " + decisionId));
    }

    Optional<Commitment> find(UUID decisionId) {
        return asked(" and d.id = :decision")
                .param("decision", decisionId)
                .query(Commitment.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Commitment> of(UUID reportId) {
        return questions.ask(question(reportId));
    }

    /** For {@link #of}. */
    static Question<Commitment> question(UUID reportId) {
        return Question.named(
                Commitment.class,
                COMMITMENT + " and d.report_id = :report order by d.number",
                Map.of("report", reportId, "day", EVER.day(), "known", EVER.timestamp()));
    }

    /**
     * What the report on a quarter tells of earlier decisions, as it was known to be on that day: all of the last meeting's, and what
     * was open then of those before it. The oldest first.
     */
    @Transactional(readOnly = true)
    List<Commitment> before(UUID programmeId, Quarter quarter, KnownAt known) {
        List<Commitment> decided = questions.ask(question(programmeId, known)).stream()
                .filter(each -> quarter.isAfter(each.quarter()))
                .toList();
        Optional<Commitment> last = decided.stream().max(Comparator.comparing(Commitment::quarter));
        return decided.stream()
                .filter(each -> last.filter(meeting ->
                                each.quarter().equals(meeting.quarter()) || wasOpen(each, meeting.decidedOn()))
                        .isPresent())
                .toList();
    }

    /** For {@link #before}, whichever quarter. */
    static Question<Commitment> question(UUID programmeId, KnownAt known) {
        return Question.named(
                Commitment.class,
                COMMITMENT + """
                         and s.programme_id = :programme and d.valid_from <= :day and d.recorded_at < :known
                        order by s.quarter, d.number""",
                Map.of("programme", programmeId, "day", known.day(), "known", known.timestamp()));
    }

    private JdbcClient.StatementSpec asked(String which) {
        return jdbc.sql(COMMITMENT + which).param("day", EVER.day()).param("known", EVER.timestamp());
    }

    private static boolean wasOpen(Commitment commitment, LocalDate day) {
        LocalDate closedOn = commitment.closedOn();
        return closedOn == null || closedOn.isAfter(day);
    }

    /** Its owner has carried it out. Said a second time, nothing changes. */
    void close(UUID decisionId, String remark, Actor actor) {
        Commitment commitment = get(decisionId);
        if (facts.close(decisionId, remark, actor)) {
            mails.revokeLinks(CloseDecisionByLink.PURPOSE, decisionId);
            events.publishEvent(new DecisionClosed(commitment.reportId(), decisionId, actor));
        }
    }
}
