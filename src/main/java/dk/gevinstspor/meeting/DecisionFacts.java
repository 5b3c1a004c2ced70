package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is kept of a meeting's decisions for good: how they fell, and what followed at once. */
@Component
class DecisionFacts {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;
    private final Today today;

    DecisionFacts(JdbcClient jdbc, Questions questions, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.record = record;
        this.today = today;
    }

    /**
     * A decision, who recorded it, and what followed at once.
     *
     * @param initiativeId what was carried out is about it; null where nothing of an initiative was
     * @param carriedOut whether what was asked for was done with the decision
     */
    record Recorded(
            UUID id,
            int number,
            Decision.Outcome outcome,
            @Nullable String conditions,
            @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            UUID personId,
            @Nullable UUID onBehalfOf,
            LocalDate validFrom,
            boolean carriedOut,
            @Nullable UUID initiativeId,
            @Nullable Stage stageFrom,
            @Nullable Stage stageTo) {

        Decision decision() {
            return new Decision(number, outcome, conditions, text, ownerId, dueOn);
        }
    }

    UUID add(UUID reportId, Decision decision, Actor actor) {
        UUID id = Ids.next();
        fact("""
                        insert into steering_decision (id, report_id, number, outcome, conditions, text, owner_id, due_on,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :report, :number, :outcome, :conditions, :text, :owner, :due, :day, :at, :person,
                            :for, :channel)""", actor)
                .param("id", id)
                .param("report", reportId)
                .param("number", decision.number())
                .param("outcome", decision.outcome().name())
                .param("conditions", decision.conditions())
                .param("text", decision.text())
                .param("owner", decision.ownerId())
                .param("due", decision.dueOn())
                .update();
        record.append(MeetingRecord.DECISION, id);
        return id;
    }

    /** @param initiativeId null for what is done of the programme; then there is no stage either */
    void carriedOut(
            UUID decisionId, @Nullable UUID initiativeId, @Nullable Stage from, @Nullable Stage to, Actor actor) {
        fact("""
                        insert into decision_effect (id, decision_id, initiative_id, stage_from, stage_to, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :decision, :initiative, :from, :to, :day, :at, :person, :for,
                            :channel)""", actor)
                .param("id", Ids.next())
                .param("decision", decisionId)
                .param("initiative", initiativeId)
                .param("from", from == null ? null : from.name())
                .param("to", to == null ? null : to.name())
                .update();
    }

    /** @return false when it was closed before */
    boolean close(UUID decisionId, String remark, Actor actor) {
        UUID id = Ids.next();
        boolean first = fact("""
                                insert into decision_closing (id, decision_id, remark, valid_from, recorded_at, person_id,
                                    on_behalf_of, channel)
                                values (:id, :decision, :remark, :day, :at, :person, :for, :channel)
                                on conflict (decision_id) do nothing""", actor)
                        .param("id", id)
                        .param("decision", decisionId)
                        .param("remark", remark)
                        .update()
                == 1;
        if (first) {
            record.append(MeetingRecord.CLOSING, id);
        }
        return first;
    }

    /** In the order of the recommendations. */
    List<Recorded> of(UUID reportId) {
        return questions.ask(question(reportId));
    }

    /** For {@link #of}. */
    static Question<Recorded> question(UUID reportId) {
        return Question.of(Recorded.class, """
                        select d.id, d.number, d.outcome, d.conditions, d.text, d.owner_id, d.due_on, d.person_id,
                            d.on_behalf_of, d.valid_from, e.id is not null as carried_out, e.initiative_id,
                            e.stage_from, e.stage_to
                        from steering_decision d left join decision_effect e on e.decision_id = d.id
                        where d.report_id = ? order by d.number""", reportId);
    }

    private StatementSpec fact(String insert, Actor actor) {
        return jdbc.sql(insert)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}
