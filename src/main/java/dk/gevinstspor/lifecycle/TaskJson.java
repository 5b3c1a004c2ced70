package dk.gevinstspor.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.FormDescription;
import dk.gevinstspor.organisation.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open task as programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Task")
record TaskJson(
        String id,

        @Schema(description = "What kind of task.", example = "confirm-benefit")
        String key,

        @Schema(description = "As the page calls it, in your language.")
        String title,

        @Schema(description = "What it is about: an initiative, or the quarter of a report.") @Nullable
        String about,

        UUID programmeId,
        @Nullable UUID initiativeId,

        @Schema(description = "Whose it is; missing while anybody who holds the role can take it.") @Nullable
        UUID assigneeId,

        @Schema(description = "Who may take it; missing when it is one person's by the process.") @Nullable
        Role role,

        Instant createdAt,
        @Nullable Instant dueAt,

        @Schema(description = "The day it is due has passed.")
        boolean overdue,

        @Schema(description = "Counted up whenever it is given, taken or put back; what If-Match compares.")
        int version,

        @Schema(description = "The page where a person does it, files and all.", example = "/opgaver/5")
        String page,

        @Schema(description = "What completing it asks for; only when one task is asked for.") @Nullable
        List<FormDescription.Field> form) {

    static TaskJson of(
            OpenTask task,
            String title,
            @Nullable String about,
            boolean overdue,
            @Nullable List<FormDescription.Field> form) {
        return new TaskJson(
                task.id(),
                task.definitionKey(),
                title,
                about,
                task.programmeId(),
                task.initiativeId(),
                task.assignee(),
                task.role(),
                task.createdAt(),
                task.dueAt(),
                overdue,
                task.version(),
                "/opgaver/" + task.id(),
                form);
    }
}
