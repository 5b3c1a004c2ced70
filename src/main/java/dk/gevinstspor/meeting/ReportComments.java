package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Refused;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members say of a report, from the day it is sent out until its decisions are recorded. */
@Service
@Transactional
public class ReportComments {

    static final String PURPOSE = "comment-report";

    private final ReportRows rows;
    private final JdbcClient jdbc;
    private final Questions questions;
    private final Mails mails;
    private final RecordChain record;
    private final Today today;

    ReportComments(
            ReportRows rows, JdbcClient jdbc, Questions questions, Mails mails, RecordChain record, Today today) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.questions = questions;
        this.mails = mails;
        this.record = record;
        this.today = today;
    }

    /** @param initiativeId what it is about; null for the report as a whole */
    record Comment(
            UUID personId,
            @Nullable UUID onBehalfOf,
            @Nullable UUID initiativeId,
            String text,
            LocalDate validFrom) {}

    /** A member who was sent the report. */
    record Receiver(UUID id, UUID reportId, UUID receiverId) {}

    /** The decisions have been recorded in the meantime: no comment is taken any more. */
    public static final class Closed extends Refused {

        private static final long serialVersionUID = 1L;

        Closed(UUID reportId) {
            super("report " + reportId + " takes no comments");
        }
    }

    /** @return the subject of her link */
    UUID sentTo(UUID reportId, UUID receiver) {
        UUID id = Ids.next();
        fact("""
                        insert into report_receiver (id, report_id, receiver_id, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :receiver, :day, :at, :person, :for, :channel)""", reportId, Actor.SYSTEM)
                .param("id", id)
                .param("receiver", receiver)
                .update();
        return id;
    }

    Receiver receiver(UUID id) {
        return jdbc.sql("select id, report_id, receiver_id from report_receiver where id = ?")
                .param(id)
                .query(Receiver.class)
                .single();
    }

    List<Receiver> receivers(UUID reportId) {
        return jdbc.sql("select id, report_id, receiver_id from report_receiver where report_id = ? order by seq")
                .param(reportId)
                .query(Receiver.class)
                .list();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    List<Comment> of(UUID reportId) {
        return questions.ask(question(reportId));
    }

    /** For {@link #of}. */
    static Question<Comment> question(UUID reportId) {
        return Question.of(Comment.class, """
                select person_id, on_behalf_of, initiative_id, text, valid_from from report_comment
                where report_id = ? order by seq""", reportId);
    }

    /**
     * @param initiativeId what it is about; null for the report as a whole
     * @throws Closed when the decisions are recorded, or the report is not out
     */
    public void add(UUID reportId, @Nullable UUID initiativeId, String text, Actor actor) {
        if (rows.findWithLockById(reportId)
                .filter(report -> report.state() == State.DISTRIBUTED)
                .isEmpty()) {
            throw new Closed(reportId);
        }
        UUID id = Ids.next();
        fact("""
                        insert into report_comment (id, report_id, initiative_id, text, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :initiative, :text, :day, :at, :person, :for, :channel)""", reportId, actor)
                .param("id", id)
                .param("initiative", initiativeId)
                .param("text", text)
                .update();
        record.append(MeetingRecord.COMMENT, id);
    }

    /** No more of them: the links that ask for them end. */
    void close(UUID reportId) {
        receivers(reportId).forEach(receiver -> mails.revokeLinks(PURPOSE, receiver.id()));
    }

    private StatementSpec fact(String insert, UUID reportId, Actor actor) {
        return jdbc.sql(insert)
                .param("report", reportId)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}
