package dk.gevinstspor.workplace.start;

import java.time.LocalDate;
import java.util.UUID;

/** A day that an initiative is to reach. */
record Deadline(Kind kind, LocalDate day, UUID initiativeId, String label) {

    enum Kind {
        GO_LIVE,
        HYPERCARE_END,
        PARKED_UNTIL
    }
}
