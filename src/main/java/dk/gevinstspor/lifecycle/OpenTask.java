package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.webui.TaskContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param assignee whose it is; null while it is open to its role
 * @param role who may take it; null when it is one person's by the model
 * @param party whose people of the role may take it; null for those of every party
 * @param version counted up whenever it is given, taken or put back
 */
record OpenTask(
        String id,
        String process,
        String definitionKey,
        String formKey,
        UUID businessKey,
        UUID programmeId,
        @Nullable UUID initiativeId,
        @Nullable UUID assignee,
        @Nullable Role role,
        @Nullable Party party,
        Instant createdAt,
        @Nullable Instant dueAt,
        int version) {

    static String titleKey(String definitionKey) {
        return "task." + definitionKey;
    }

    public String titleKey() {
        return titleKey(definitionKey);
    }

    /** The day it is due has passed. */
    boolean overdueOn(LocalDate today) {
        return dueAt != null && Zone.dayOf(dueAt).isBefore(today);
    }

    TaskContext context() {
        return new TaskContext(id, formKey, businessKey, programmeId, initiativeId);
    }
}
