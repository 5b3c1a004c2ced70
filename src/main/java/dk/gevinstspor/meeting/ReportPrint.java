package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.print.ReportFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A large report as a file, and what became of it.
 *
 * @param percent how far the worker has come
 */
record ReportPrint(
        UUID id,
        UUID programmeId,
        @Nullable UUID reportId,
        Quarter quarter,
        What what,
        String edition,
        ReportFormat format,
        String language,
        State state,
        Instant requestedAt,
        @Nullable Instant endedAt,
        int percent) {

    /** How far it has come. */
    enum State {
        /** for a worker, or at work */
        WAITING,
        DONE,
        /** it broke more than once: the log knows why */
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.WAITING;
    }

    /** Of the page that tells how far it is. */
    public String getPage() {
        return order().page();
    }

    PrintOrder order() {
        return new PrintOrder(programmeId, reportId, quarter, what, edition, format, language);
    }
}
