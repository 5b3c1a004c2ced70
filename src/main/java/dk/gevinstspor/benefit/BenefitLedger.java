package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts about benefits: confirmations and action plans. */
@Component
class BenefitLedger {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;
    private final Today today;

    BenefitLedger(JdbcClient jdbc, Questions questions, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.record = record;
        this.today = today;
    }

    /** @param measurements that the suggestion was computed from */
    void confirmed(Confirmation confirmation, List<UUID> evidence, List<UUID> measurements) {
        jdbc.sql("""
                        insert into confirmation (id, initiative_id, period_id, fte, goals, comment, corrects, suggested,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :period, :fte, :goals, :comment, :corrects, :suggested,
                            :day, :at, :person, :for, :channel)""")
                .param("id", confirmation.id())
                .param("initiative", confirmation.initiativeId())
                .param("period", confirmation.periodId())
                .param("fte", confirmation.fte().value())
                .param(
                        "goals",
                        confirmation.goals() == null
                                ? null
                                : confirmation.goals().name())
                .param("comment", confirmation.comment())
                .param("corrects", confirmation.corrects())
                .param(
                        "suggested",
                        confirmation.suggested() == null
                                ? null
                                : confirmation.suggested().value())
                .param("day", confirmation.validFrom())
                .param("at", Timestamp.from(confirmation.recordedAt()))
                .param("person", confirmation.personId())
                .param("for", confirmation.onBehalfOf())
                .param("channel", confirmation.channel().name())
                .update();
        attach("confirmation_evidence", confirmation.id(), evidence);
        attach("confirmation_measurement", confirmation.id(), measurements);
        record.append(BenefitFacts.CONFIRMATION, confirmation.id());
    }

    private void attach(String table, UUID confirmationId, List<UUID> ids) {
        ids.forEach(id -> jdbc.sql("insert into " + table + " values (?, ?)")
                .params(confirmationId, id)
                .update());
    }

    void planned(UUID periodId, String measures, UUID responsibleId, LocalDate deadline, Actor actor) {
        jdbc.sql("""
                        insert into action_plan (id, period_id, measures, responsible_id, deadline, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :period, :measures, :responsible, :deadline, :day, :at, :person, :for, :channel)""")
                .param("id", Ids.next())
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

    /** @throws java.util.NoSuchElementException when there is none */
    Confirmation get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no confirmation " + id));
    }

    Optional<Confirmation> find(UUID id) {
        return questions.ask(Question.of(Confirmation.class, "select * from confirmation where id = ?", id)).stream()
                .findFirst();
    }

    Optional<Confirmation> latestOf(UUID periodId) {
        return questions.ask(latestQuestion(periodId)).stream().findFirst();
    }

    Optional<ActionPlan> actionPlan(UUID periodId) {
        return questions.ask(planQuestion(periodId)).stream().findFirst();
    }

    /** What {@link #latestOf} and {@link #actionPlan} ask of a period. */
    static List<Question<?>> questionsAbout(UUID periodId) {
        return List.of(latestQuestion(periodId), planQuestion(periodId));
    }

    private static Question<Confirmation> latestQuestion(UUID periodId) {
        return Question.of(
                Confirmation.class,
                "select * from confirmation where period_id = ? order by seq desc limit 1",
                periodId);
    }

    private static Question<ActionPlan> planQuestion(UUID periodId) {
        return Question.of(
                ActionPlan.class, "select * from action_plan where period_id = ? order by seq desc limit 1", periodId);
    }

    /** All of the initiative, in the order they were recorded. */
    List<Confirmation> confirmations(UUID initiativeId) {
        return questions.ask(confirmationsQuestion(initiativeId));
    }

    /** Of all periods of the initiative, in the order they were recorded. */
    List<ActionPlan> actionPlans(UUID initiativeId) {
        return questions.ask(actionPlansQuestion(initiativeId));
    }

    /** What everybody is called who has had to do with the initiative's benefit. */
    static Question<?> namesQuestion(UUID initiativeId) {
        return DirectoryQuestions.named("""
                select owner_id from follow_up_period where initiative_id = :id
                union select unnest(array[person_id, on_behalf_of]) from confirmation where initiative_id = :id
                union select unnest(array[person_id, on_behalf_of]) from dispute where initiative_id = :id
                union select unnest(array[s.person_id, s.on_behalf_of])
                    from dispute_step s join dispute d on d.id = s.dispute_id where d.initiative_id = :id
                union select unnest(array[person_id, on_behalf_of]) from harvest where initiative_id = :id
                union select unnest(array[a.person_id, a.on_behalf_of, a.responsible_id])
                    from action_plan a join follow_up_period p on p.id = a.period_id where p.initiative_id = :id""", initiativeId);
    }

    /** For {@link #confirmations}. */
    static Question<Confirmation> confirmationsQuestion(UUID initiativeId) {
        return Question.of(
                Confirmation.class, "select * from confirmation where initiative_id = ? order by seq", initiativeId);
    }

    /** For {@link #actionPlans}. */
    static Question<ActionPlan> actionPlansQuestion(UUID initiativeId) {
        return Question.of(ActionPlan.class, """
                select a.* from action_plan a join follow_up_period p on p.id = a.period_id
                where p.initiative_id = ? order by a.seq""", initiativeId);
    }
}
