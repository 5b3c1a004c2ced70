package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Claims;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.meeting.ReportPrint.State;
import java.io.InputStream;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The large reports that were asked for as files, how far each is, and the file once it is whole. */
@Component
@Transactional
class Prints implements Claims.Attempts {

    private static final String PRINTS = """
            select r.id, r.programme_id, r.report_id, r.quarter, r.what, r.edition, r.format, r.language, r.state,
                r.requested_at, r.ended_at, coalesce(p.percent, 0) as percent
            from report_print r left join report_print_progress p on p.print_id = r.id
            """;

    private static final String OF_ORDER = """
            programme_id = :programme and quarter = :quarter and what = :what and format = :format
                and language = :language""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final ApplicationEventPublisher events;
    private final Today today;

    Prints(JdbcClient jdbc, Questions questions, ApplicationEventPublisher events, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.events = events;
        this.today = today;
    }

    /** There is something for the worker. */
    record Requested(UUID id) {}

    /** For the worker, unless it is made or under way already; a quarter's figures are made anew each time. At once, so that others see it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    UUID request(PrintOrder order, UUID personId) {
        Optional<ReportPrint> before = latest(order)
                .filter(print -> print.isUnderWay() || (print.state() == State.DONE && order.what() != What.FIGURES));
        if (before.isPresent()) {
            return before.get().id();
        }
        asked("delete from report_print where state <> 'WAITING' and " + OF_ORDER, order)
                .update();
        UUID id = Ids.next();
        int added = asked("""
                        insert into report_print (id, programme_id, report_id, quarter, what, edition, format, language,
                            state, person_id, requested_at)
                        values (:id, :programme, :report, :quarter, :what, :edition, :format, :language, 'WAITING',
                            :person, :at)
                        on conflict (programme_id, quarter, what, edition, format, language) where state = 'WAITING'
                            do nothing""", order)
                .param("id", id)
                .param("report", order.reportId())
                .param("edition", order.edition())
                .param("person", personId)
                .param("at", Timestamp.from(today.now()))
                .update();
        if (added == 0) {
            return latest(order).orElseThrow().id();
        }
        events.publishEvent(new Requested(id));
        return id;
    }

    /** The newest of that edition. */
    @Transactional(readOnly = true)
    Optional<ReportPrint> latest(PrintOrder order) {
        return asked(PRINTS + " where " + OF_ORDER + " and edition = :edition order by r.seq desc limit 1", order)
                .param("edition", order.edition())
                .query(ReportPrint.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<ReportPrint> find(UUID id) {
        return jdbc.sql(PRINTS + " where r.id = ?")
                .param(id)
                .query(ReportPrint.class)
                .optional();
    }

    /** What is being made of a report, the oldest first. */
    @Transactional(readOnly = true)
    List<ReportPrint> underWay(UUID reportId) {
        return questions.ask(underWayQuestion(reportId));
    }

    /** For {@link #underWay}. */
    static Question<ReportPrint> underWayQuestion(UUID reportId) {
        return Question.of(
                ReportPrint.class, PRINTS + " where r.report_id = ? and r.state = 'WAITING' order by r.seq", reportId);
    }

    /** A file is there whole or not at all. */
    @Transactional(readOnly = true)
    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from report_print where id = ? and state = 'DONE'")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** Locked until the transaction ends, and by one worker only; its progress may refer to it meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> claim() {
        return jdbc.sql("""
                        select id from report_print where state = 'WAITING'
                        order by seq limit 1 for no key update skip locked""").query(UUID.class).optional();
    }

    /** Waits for whoever has it; none when it is made. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> claim(UUID id) {
        return jdbc.sql("select id from report_print where id = ? and state = 'WAITING' for no key update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID id, InputStream file, long size) {
        jdbc.sql("update report_print set state = 'DONE', content = ?, ended_at = ? where id = ?")
                .params(new SqlBinaryValue(file, size), Timestamp.from(today.now()), id)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveUp(UUID id) {
        jdbc.sql("update report_print set state = 'FAILED', ended_at = ? where id = ? and state = 'WAITING'")
                .params(Timestamp.from(today.now()), id)
                .update();
    }

    /** Seen by others at once, whatever becomes of the work. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int percent) {
        jdbc.sql("update report_print_progress set percent = ? where print_id = ?")
                .params(percent, id)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int attempt(UUID id) {
        return jdbc.sql("""
                        insert into report_print_progress (print_id, attempts, percent) values (?, 1, 0)
                        on conflict (print_id) do update
                            set attempts = report_print_progress.attempts + 1, percent = 0
                        returning attempts""").param(id).query(Integer.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgetAttempt(UUID id) {
        jdbc.sql("update report_print_progress set attempts = attempts - 1, percent = 0 where print_id = ?")
                .param(id)
                .update();
    }

    private StatementSpec asked(String sql, PrintOrder order) {
        return jdbc.sql(sql)
                .param("programme", order.programmeId())
                .param("quarter", order.quarter().toString())
                .param("what", order.what().name())
                .param("format", order.format().name())
                .param("language", order.language());
    }
}
