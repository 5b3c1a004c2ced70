package dk.gevinstspor.webui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task that a form is opened for.
 *
 * @param businessKey id of the process's aggregate: initiative, contract version, follow-up period or status report
 * @param initiativeId the initiative it is about; null for the programme's own tasks
 */
public record TaskContext(
        String taskId,
        String formKey,
        UUID businessKey,
        UUID programmeId,
        @Nullable UUID initiativeId) {

    /** @throws IllegalStateException for a task of the programme itself */
    public UUID initiative() {
        if (initiativeId == null) {
            throw new IllegalStateException("task " + taskId + " is not about an initiative");
        }
        return initiativeId;
    }
}
