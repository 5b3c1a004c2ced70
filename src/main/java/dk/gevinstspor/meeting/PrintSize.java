package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.print.ReportFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a report is made while its reader waits, or by a worker: it depends on how many initiatives it tells of. */
@Component
class PrintSize {

    private final JdbcClient jdbc;
    private final Today today;
    private final int most;

    /** @param most initiatives of a report that is made at once */
    PrintSize(JdbcClient jdbc, Today today, @Value("${gevinstspor.print.at-once:200}") int most) {
        this.jdbc = jdbc;
        this.today = today;
        this.most = most;
    }

    private record Frozen(long seq, int initiatives) {}

    /** @return what the worker is to make; none when it is small */
    @Transactional(readOnly = true)
    Optional<PrintOrder> large(StatusReport report, What what, ReportFormat format, Locale language) {
        Optional<Frozen> frozen =
                jdbc.sql("""
                        select seq, jsonb_array_length(content -> 'initiatives') as initiatives
                        from status_snapshot where report_id = ? order by seq desc limit 1""").param(report.id()).query(Frozen.class).optional();
        int initiatives = frozen.map(Frozen::initiatives).orElseGet(() -> initiatives(report.programmeId()));
        String edition = report.version() + "." + frozen.map(Frozen::seq).orElse(0L);
        return initiatives > most
                ? Optional.of(new PrintOrder(
                        report.programmeId(),
                        report.id(),
                        report.quarter(),
                        what,
                        edition,
                        format,
                        language.toLanguageTag()))
                : Optional.empty();
    }

    /** @return what the worker is to make; none when it is small */
    @Transactional(readOnly = true)
    Optional<PrintOrder> large(UUID programmeId, Quarter quarter, Locale language) {
        return initiatives(programmeId) > most
                ? Optional.of(new PrintOrder(
                        programmeId,
                        null,
                        quarter,
                        What.FIGURES,
                        today.date().toString(),
                        ReportFormat.PDF,
                        language.toLanguageTag()))
                : Optional.empty();
    }

    private int initiatives(UUID programmeId) {
        return jdbc.sql("select count(*) from initiative where programme_id = ?")
                .param(programmeId)
                .query(Integer.class)
                .single();
    }
}
