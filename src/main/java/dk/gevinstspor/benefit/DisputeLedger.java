package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts about disputes. */
@Component
class DisputeLedger {

    private static final String DISPUTES = """
            select d.*, coalesce(s.step, 'RAISED') as at,
                case when s.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED') then s.recorded_at end as closed_at
            from dispute d left join lateral
                (select step, recorded_at from dispute_step where dispute_id = d.id order by seq desc limit 1) s on true
            where %s order by d.seq""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;
    private final Today today;

    DisputeLedger(JdbcClient jdbc, Questions questions, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.record = record;
        this.today = today;
    }

    /**
     * What somebody said in a dispute.
     *
     * @param confirmationId the figure it was corrected to
     */
    record Said(
            UUID disputeId,
            Dispute.Step step,
            @Nullable String reason,
            @Nullable UUID confirmationId,
            LocalDate validFrom,
            Instant recordedAt,
            UUID personId,
            @Nullable UUID onBehalfOf,
            Actor.Channel channel) {}

    /** Of the initiative, in the order they were raised. */
    List<Dispute> of(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #of}. */
    static Question<Dispute> question(UUID initiativeId) {
        return Question.of(Dispute.class, DISPUTES.formatted("d.initiative_id = ?"), initiativeId);
    }

    /** @throws java.util.NoSuchElementException when there is none */
    Dispute get(UUID disputeId) {
        return questions.ask(disputeQuestion(disputeId)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no dispute " + disputeId));
    }

    private static Question<Dispute> disputeQuestion(UUID disputeId) {
        return Question.of(Dispute.class, DISPUTES.formatted("d.id = ?"), disputeId);
    }

    /** In the order it was said. */
    List<Said> said(UUID disputeId) {
        return questions.ask(saidQuestion(disputeId));
    }

    /** For {@link #said}. */
    static Question<Said> saidQuestion(UUID disputeId) {
        return Question.of(Said.class, "select * from dispute_step where dispute_id = ? order by seq", disputeId);
    }

    /** Of all disputes about a period, by dispute, each in the order it was said. */
    Map<UUID, List<Said>> saidOf(UUID periodId) {
        return questions.ask(saidOfQuestion(periodId)).stream().collect(Collectors.groupingBy(Said::disputeId));
    }

    /** For {@link #saidOf}. */
    static Question<Said> saidOfQuestion(UUID periodId) {
        return Question.of(Said.class, """
                select s.* from dispute_step s join dispute d on d.id = s.dispute_id
                where d.period_id = ? order by s.seq""", periodId);
    }

    void raised(Dispute dispute, Actor actor) {
        jdbc.sql("""
                        insert into dispute (id, initiative_id, period_id, confirmation_id, reason, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :period, :confirmation, :reason, :day, :at, :person, :for, :channel)""")
                .param("id", dispute.id())
                .param("initiative", dispute.initiativeId())
                .param("period", dispute.periodId())
                .param("confirmation", dispute.confirmationId())
                .param("reason", dispute.reason())
                .param("day", dispute.validFrom())
                .param("at", Timestamp.from(dispute.recordedAt()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        record.append(BenefitFacts.DISPUTE, dispute.id());
    }

    void stepped(
            UUID disputeId, Dispute.Step step, @Nullable String reason, @Nullable Confirmation figure, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into dispute_step (id, dispute_id, step, reason, confirmation_id, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :dispute, :step, :reason, :confirmation, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("dispute", disputeId)
                .param("step", step.name())
                .param("reason", reason)
                .param("confirmation", figure == null ? null : figure.id())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        record.append(BenefitFacts.DISPUTE_STEP, id);
    }
}
