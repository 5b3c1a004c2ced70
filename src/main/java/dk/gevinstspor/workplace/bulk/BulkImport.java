package dk.gevinstspor.workplace.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, and what became of it.
 *
 * @param created how far the worker has come; what it has created is nothing until the import is done
 */
public record BulkImport(
        UUID id,
        UUID programmeId,
        UUID personId,
        String fileName,
        int lines,
        State state,
        @Nullable Failure failure,
        Instant readAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int created) {

    /** How far it has come. */
    public enum State {
        /** read, and shown to whoever sent it */
        PREVIEW,
        /** for a worker, or at work */
        WAITING,
        /** every line is an initiative */
        DONE,
        /** nothing was created */
        FAILED
    }

    /** Why nothing was created. */
    public enum Failure {
        /** some lines are initiatives already */
        DUPLICATES,
        /** a unit has been closed, or has gone to another programme, since the file was read */
        UNITS,
        /** it broke more than once: the log knows why */
        BROKEN
    }

    public boolean isUnderWay() {
        return state == State.WAITING;
    }
}
