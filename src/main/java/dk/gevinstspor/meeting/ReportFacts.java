package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is kept about a report for good: its snapshots, its steps, and the decisions taken on it. */
@Component
class ReportFacts {

    private final JdbcClient jdbc;
    private final Today today;

    ReportFacts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A step of a report and who took it. */
    record Step(StatusReport.State state, @Nullable String reason, UUID personId, LocalDate validFrom) {}

    void step(UUID reportId, StatusReport.State state, @Nullable String reason, Actor actor) {
        fact("""
                        insert into report_step (id, report_id, state, reason, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :state, :reason, :day, :at, :person, :for, :channel)""", reportId, today.date(), actor)
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /** Oldest first. */
    List<Step> steps(UUID reportId) {
        return jdbc.sql("select state, reason, person_id, valid_from from report_step where report_id = ? order by seq")
                .param(reportId)
                .query(Step.class)
                .list();
    }

    void snapshot(UUID reportId, StatusSnapshot snapshot, Actor actor) {
        fact("""
                        insert into status_snapshot (id, report_id, content, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :content::jsonb, :day, :at, :person, :for, :channel)""", reportId, snapshot.asOf(), actor)
                .param("content", SnapshotJson.write(snapshot))
                .update();
    }

    /** The newest one. */
    Optional<StatusSnapshot> snapshot(UUID reportId) {
        return jdbc.sql("select content from status_snapshot where report_id = ? order by seq desc limit 1")
                .param(reportId)
                .query(String.class)
                .optional()
                .map(SnapshotJson::read);
    }

    void decision(UUID reportId, Decision decision, Actor actor) {
        fact("""
                        insert into steering_decision (id, report_id, number, outcome, text, owner_id, due_on,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :report, :number, :outcome, :text, :owner, :due, :day, :at, :person, :for,
                            :channel)""", reportId, today.date(), actor)
                .param("number", decision.number())
                .param("outcome", decision.outcome().name())
                .param("text", decision.text())
                .param("owner", decision.ownerId())
                .param("due", decision.dueOn())
                .update();
    }

    List<Decision> decisions(UUID reportId) {
        return jdbc.sql("select number, outcome, text, owner_id, due_on from steering_decision"
                        + " where report_id = ? order by number")
                .param(reportId)
                .query(Decision.class)
                .list();
    }

    private StatementSpec fact(String insert, UUID reportId, LocalDate validFrom, Actor actor) {
        return jdbc.sql(insert)
                .param("id", UUID.randomUUID())
                .param("report", reportId)
                .param("day", validFrom)
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}
