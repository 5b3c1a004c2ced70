package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts about benefits: confirmations and action plans. */
@Component
class BenefitLedger {

    private final JdbcClient jdbc;
    private final RecordChain record;
    private final Today today;

    BenefitLedger(JdbcClient jdbc, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.record = record;
        this.today = today;
    }

    void confirmed(FollowUpPeriod period, Answer answer, LocalDate validFrom, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into confirmation (id, initiative_id, period_id, fte, goals, comment, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :period, :fte, :goals, :comment, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("initiative", period.initiativeId())
                .param("period", period.id())
                .param("fte", answer.fte().value())
                .param("goals", answer.goals() == null ? null : answer.goals().name())
                .param("comment", answer.comment())
                .param("day", validFrom)
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        answer.evidence()
                .forEach(file -> jdbc.sql("insert into confirmation_evidence values (?, ?)")
                        .params(id, file)
                        .update());
        record.append(BenefitFacts.CONFIRMATION, id);
    }

    void planned(UUID periodId, String measures, UUID responsibleId, LocalDate deadline, Actor actor) {
        jdbc.sql("""
                        insert into action_plan (id, period_id, measures, responsible_id, deadline, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :period, :measures, :responsible, :deadline, :day, :at, :person, :for, :channel)""")
                .param("id", UUID.randomUUID())
                .param("period", periodId)
                .param("measures", measures)
                .param("responsible", responsibleId)
                .param("deadline", deadline)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    /** The confirmation that counts now: of the latest day, and of that the latest recorded. */
    Optional<Confirmation> latest(UUID initiativeId) {
        return jdbc.sql("""
                        select * from confirmation where initiative_id = ?
                        order by valid_from desc, seq desc limit 1""").param(initiativeId).query(Confirmation.class).optional();
    }

    /** The confirmation that counted when something was decided at that time. */
    Optional<Confirmation> latestKnownAt(UUID initiativeId, Instant time) {
        return jdbc.sql("""
                        select * from confirmation where initiative_id = ? and recorded_at <= ?
                        order by valid_from desc, seq desc limit 1""")
                .params(initiativeId, Timestamp.from(time))
                .query(Confirmation.class)
                .optional();
    }

    Optional<Confirmation> latestOf(UUID periodId) {
        return jdbc.sql("select * from confirmation where period_id = ? order by seq desc limit 1")
                .param(periodId)
                .query(Confirmation.class)
                .optional();
    }

    Optional<ActionPlan> actionPlan(UUID periodId) {
        return jdbc.sql("select * from action_plan where period_id = ? order by seq desc limit 1")
                .param(periodId)
                .query(ActionPlan.class)
                .optional();
    }

    /** All of the initiative, in the order they were recorded. */
    List<Confirmation> confirmations(UUID initiativeId) {
        return jdbc.sql("select * from confirmation where initiative_id = ? order by seq")
                .param(initiativeId)
                .query(Confirmation.class)
                .list();
    }

    /** Of all periods of the initiative, in the order they were recorded. */
    List<ActionPlan> actionPlans(UUID initiativeId) {
        return jdbc.sql("""
                        select a.* from action_plan a join follow_up_period p on p.id = a.period_id
                        where p.initiative_id = ? order by a.seq""").param(initiativeId).query(ActionPlan.class).list();
    }

    /** Everyone who took part in a confirmation of the initiative, herself or through a delegate. */
    Set<UUID> confirmers(UUID initiativeId) {
        return jdbc.sql("""
                        select person_id from confirmation where initiative_id = :initiative
                        union
                        select on_behalf_of from confirmation
                        where initiative_id = :initiative and on_behalf_of is not null""").param("initiative", initiativeId).query(UUID.class).set();
    }

    /** When each answered period since that day was first answered. */
    List<Instant> firstAnswersSince(UUID initiativeId, Instant since) {
        return jdbc.sql("""
                        select min(c.recorded_at) from confirmation c join follow_up_period p on p.id = c.period_id
                        where p.initiative_id = ? and p.due_at >= ? group by p.id""").params(initiativeId, Timestamp.from(since)).query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /** ÅV a year harvested of the initiative. */
    Fte harvested(UUID initiativeId) {
        return new Fte(jdbc.sql("select coalesce(sum(fte), 0) from harvest where initiative_id = ?")
                .param(initiativeId)
                .query(BigDecimal.class)
                .single());
    }
}
