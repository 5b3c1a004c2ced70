package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of decisions that were passed on to somebody else. */
@Component
class HandoverFacts {

    private static final String HANDOVER = """
            select h.decision_id, h.former_id, h.owner_id, h.reason, h.valid_from, h.person_id as by, h.on_behalf_of
            from decision_handover h""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;

    HandoverFacts(JdbcClient jdbc, Questions questions, RecordChain record) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.record = record;
    }

    void add(Handover handover, String channel, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into decision_handover (id, decision_id, former_id, owner_id, reason, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :decision, :former, :owner, :reason, :day, :at, :by, :for, :channel)""")
                .param("id", id)
                .param("decision", handover.decisionId())
                .param("former", handover.formerId())
                .param("owner", handover.ownerId())
                .param("reason", handover.reason())
                .param("day", handover.validFrom())
                .param("by", handover.by())
                .param("for", handover.onBehalfOf())
                .param("at", Timestamp.from(now))
                .param("channel", channel)
                .update();
        record.append(MeetingRecord.HANDOVER, id);
    }

    /** Oldest first. */
    List<Handover> of(UUID decisionId) {
        return questions.ask(ofDecision(decisionId));
    }

    /** For {@link #of}. */
    static Question<Handover> ofDecision(UUID decisionId) {
        return Question.of(Handover.class, HANDOVER + " where h.decision_id = ? order by h.seq", decisionId);
    }

    /** Of all decisions of a report, oldest first. */
    List<Handover> in(UUID reportId) {
        return questions.ask(question(reportId));
    }

    /** For {@link #in}. */
    static Question<Handover> question(UUID reportId) {
        return Question.of(
                Handover.class,
                HANDOVER
                        + " join steering_decision d on d.id = h.decision_id where d.report_id = ? order by d.number, h.seq",
                reportId);
    }
}
