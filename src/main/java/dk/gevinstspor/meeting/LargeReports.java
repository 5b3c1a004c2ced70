package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.meeting.ReportPrint.State;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.print.ReportFormat;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is done instead of making a file while somebody waits, when the report is large. */
@Component
class LargeReports {

    private final PrintSize size;
    private final Prints prints;
    private final PrintWork work;

    LargeReports(PrintSize size, Prints prints, PrintWork work) {
        this.size = size;
        this.prints = prints;
        this.work = work;
    }

    /** The file when it was made before, else the way to the page where it is asked for; none for a small report. */
    Optional<ResponseEntity<byte[]>> answer(StatusReport report, What what, ReportFormat format, Locale language) {
        return size.large(report, what, format, language)
                .map(order -> prints.latest(order)
                        .filter(print -> print.state() == State.DONE)
                        .flatMap(print -> prints.content(print.id()))
                        .map(content -> ReportFile.of(content, format, report.quarter()))
                        .orElseGet(() -> elsewhere(order)));
    }

    /** The way to the page where the quarter's figures are asked for; none when they are few. */
    Optional<ResponseEntity<byte[]>> answer(UUID programmeId, Quarter quarter, Locale language) {
        return size.large(programmeId, quarter, language).map(LargeReports::elsewhere);
    }

    /**
     * The paper of a large report, made now if it was not; none for a small one.
     *
     * @throws IllegalStateException when it cannot be made
     */
    Optional<byte[]> paper(StatusReport report, Locale language) {
        return size.large(report, What.REPORT, ReportFormat.PDF, language)
                .map(order -> work.await(prints.request(order, Actor.SYSTEM.personId())));
    }

    private static ResponseEntity<byte[]> elsewhere(PrintOrder order) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(order.page()))
                .build();
    }
}
