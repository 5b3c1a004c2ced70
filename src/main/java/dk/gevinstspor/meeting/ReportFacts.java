package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is kept about a report for good: its snapshots and its steps. */
@Component
class ReportFacts {

    private static final String FROZEN = """
            select r.quarter, %s s.valid_from as as_of, s.recorded_at
            from status_snapshot s join status_report r on r.id = s.report_id""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    ReportFacts(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
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
        return questions.ask(stepsQuestion(reportId));
    }

    /** For {@link #steps}. */
    static Question<Step> stepsQuestion(UUID reportId) {
        return Question.of(
                Step.class,
                "select state, reason, person_id, valid_from from report_step where report_id = ? order by seq",
                reportId);
    }

    /**
     * A snapshot as it is stored.
     *
     * @param content as {@link SnapshotJson} writes it
     * @param asOf the day the figures are of
     * @param recordedAt what was recorded later is not in it
     */
    record Frozen(String content, LocalDate asOf, Instant recordedAt) {

        StatusSnapshot snapshot() {
            return SnapshotJson.read(content);
        }
    }

    /** When the figures of a quarter's report were taken: a snapshot without what stands in it. */
    record Taken(Quarter quarter, LocalDate asOf, Instant recordedAt) {

        KnownAt known() {
            return KnownAt.during(asOf, KnownAt.after(recordedAt));
        }
    }

    /** @param knownAt when its figures were known */
    void snapshot(UUID reportId, StatusSnapshot snapshot, Instant knownAt, Actor actor) {
        fact("""
                        insert into status_snapshot (id, report_id, content, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :content::jsonb, :day, :at, :person, :for, :channel)""", reportId, snapshot.asOf(), actor)
                .param("at", Timestamp.from(knownAt))
                .param("content", SnapshotJson.write(snapshot))
                .update();
    }

    Optional<StatusSnapshot> snapshot(UUID reportId) {
        return frozen(reportId).map(Frozen::snapshot);
    }

    /** The newest one. */
    Optional<Frozen> frozen(UUID reportId) {
        return questions.ask(frozenQuestion(reportId)).stream()
                .findFirst()
                .map(newest -> jdbc.sql(FROZEN.formatted("s.content,") + " where s.id = ?")
                        .param(newest)
                        .query(Frozen.class)
                        .single());
    }

    /** When the newest one was taken. */
    Optional<Taken> taken(UUID reportId) {
        return jdbc.sql(FROZEN.formatted("") + " where s.report_id = ? order by s.seq desc limit 1")
                .param(reportId)
                .query(Taken.class)
                .optional();
    }

    /** For {@link #frozen}: the id alone, as what stands in it is long. */
    static Question<UUID> frozenQuestion(UUID reportId) {
        return Question.of(
                UUID.class, "select id from status_snapshot where report_id = ? order by seq desc limit 1", reportId);
    }

    /** The newest of each report on an earlier quarter, of those that were recorded before that moment; by quarter. */
    List<Taken> takenBefore(UUID programmeId, Quarter quarter, Instant before) {
        return questions.ask(takenQuestion(programmeId, quarter, before));
    }

    /** For {@link #takenBefore}. */
    static Question<Taken> takenQuestion(UUID programmeId, Quarter quarter, Instant before) {
        return Question.named(
                Taken.class,
                FROZEN.formatted("") + """
                         where r.programme_id = :programme and r.quarter < :quarter and s.recorded_at < :before
                            and not exists (select from status_snapshot newer where newer.report_id = s.report_id
                                and newer.seq > s.seq and newer.recorded_at < :before)
                        order by r.quarter""",
                Map.of("programme", programmeId, "quarter", quarter.toString(), "before", Timestamp.from(before)));
    }

    /**
     * What the steering group put off since the report before this one was written, so that it was not asked again yet.
     */
    List<Recommendation> postponedBefore(StatusReport report) {
        return jdbc.sql("""
                        select r.text, r.ask, r.initiative_id, r.until
                        from steering_decision d
                        join status_report s on s.id = d.report_id
                        join recommendation r on r.report_id = d.report_id and r.position = d.number - 1
                        where d.outcome = 'POSTPONED' and s.programme_id = :programme and s.quarter < :quarter
                          and (select max(t.seq) from report_step t where t.report_id = s.id)
                            > (select coalesce(max(t.seq), 0) from report_step t
                               join status_report w on w.id = t.report_id
                               where w.programme_id = :programme and w.quarter < :quarter and t.state = 'SUBMITTED')
                        order by s.quarter, d.number""")
                .param("programme", report.programmeId())
                .param("quarter", report.quarter().toString())
                .query(Recommendation.class)
                .list();
    }

    private StatementSpec fact(String insert, UUID reportId, LocalDate validFrom, Actor actor) {
        return jdbc.sql(insert)
                .param("id", Ids.next())
                .param("report", reportId)
                .param("day", validFrom)
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}
