package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task on somebody's start page.
 *
 * @param label the initiative's; null for a task of the programme, which may be about a quarter's report
 * @param holder whose it is; null while it is open to its role
 * @param programme its name for somebody who has roles in several; else null
 * @param onBehalfOf it is the principal's whose delegate the reader is today
 */
public record WorkLine(
        String id,
        String definitionKey,
        @Nullable UUID initiativeId,
        @Nullable String label,
        @Nullable Quarter quarter,
        @Nullable String holder,
        @Nullable Role role,
        @Nullable String programme,
        boolean onBehalfOf,
        @Nullable Instant dueAt) {

    public String titleKey() {
        return OpenTask.titleKey(definitionKey);
    }

    /** The day in Copenhagen. */
    public @Nullable LocalDate dueOn() {
        return dueAt == null ? null : Zone.dayOf(dueAt);
    }

    /** The day it is due has passed. */
    public boolean overdueOn(LocalDate today) {
        LocalDate due = dueOn();
        return due != null && due.isBefore(today);
    }
}
