package dk.gevinstspor.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that has ended.
 *
 * @param completed false when something else made it superfluous
 * @param personId who did it; null when nobody did
 */
record DoneTask(
        String taskId,
        String definitionKey,
        UUID programmeId,
        @Nullable UUID initiativeId,
        boolean completed,
        Instant endedAt,
        @Nullable UUID personId,
        @Nullable UUID onBehalfOf) {

    public String titleKey() {
        return OpenTask.titleKey(definitionKey);
    }
}
