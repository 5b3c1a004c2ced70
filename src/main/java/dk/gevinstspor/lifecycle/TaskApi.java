package dk.gevinstspor.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Cursor;
import dk.gevinstspor.api.Declined;
import dk.gevinstspor.api.FormDescription;
import dk.gevinstspor.api.JsonForm;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.api.Preconditions;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.TaskReads.Which;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.TaskForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mine opgaver for programs: what waits for a person, taking it and doing it with the same forms as the pages. */
@Api
@Tag(name = "Tasks")
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private final TaskReads tasks;
    private final TaskRights rights;
    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskSubjects subjects;
    private final FormBinder binder;
    private final JsonForm json;
    private final MessageSource messages;
    private final Today today;

    TaskApi(
            TaskReads tasks,
            TaskRights rights,
            TaskDesk desk,
            TaskForms forms,
            TaskSubjects subjects,
            FormBinder binder,
            JsonForm json,
            MessageSource messages,
            Today today) {
        this.tasks = tasks;
        this.rights = rights;
        this.desk = desk;
        this.forms = forms;
        this.subjects = subjects;
        this.binder = binder;
        this.json = json;
        this.messages = messages;
        this.today = today;
    }

    @GetMapping
    @Operation(
            summary = "Your open tasks, and those that you may take",
            description = "Also those of whom you act for today. Soonest due first.")
    ResponseEntity<Listing<TaskJson>> list(
            @Parameter(description = "MINE: given to you; CLAIMABLE: open to a role of yours; ALL: both.")
                    @RequestParam(defaultValue = "ALL")
                    Which list,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            @Parameter(description = "From the page before.") @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Locale locale) {
        List<String> last = Cursor.read(cursor, Cursor.INSTANT, Cursor.TEXT);
        Set<UUID> people = new HashSet<>(user.actsFor());
        people.add(user.id());
        List<OpenTask> found = tasks.waitingFor(people, rights.grants(user), list, last, Listing.limit(limit) + 1);
        Map<UUID, String> about = subjects.of(found, List.of());
        return Listing.of(
                        found,
                        limit,
                        task -> shown(task, about.get(TaskSubjects.idOf(task)), null, locale),
                        task -> Cursor.at(task.dueAt() == null ? "infinity" : dueOf(task), task.id()))
                .answer();
    }

    private static Instant dueOf(OpenTask task) {
        return task.dueAt() == null ? Instant.MAX : task.dueAt();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One open task of yours, with what completing it asks for",
            description = "410 when it was done already.")
    ResponseEntity<TaskJson> one(@PathVariable String id, CurrentUser user, Locale locale) {
        OpenTask task = open(id, user);
        rights.requireActor(task, user);
        return answer(task, locale);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task that is open to your role")
    ResponseEntity<TaskJson> claim(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user,
            Locale locale) {
        OpenTask task = open(id, user);
        rights.requireActor(task, user);
        Preconditions.require(ifMatch, task.version());
        moved(() -> desk.claim(id, task.version(), user));
        return answer(open(id, user), locale);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Put a task back for the others who hold its role")
    ResponseEntity<TaskJson> release(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user,
            Locale locale) {
        OpenTask task = open(id, user);
        rights.requireActor(task, user);
        Preconditions.require(ifMatch, task.version());
        moved(() -> desk.release(id, task.version(), user));
        return answer(open(id, user), locale);
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "Do a task",
            description =
                    "With the fields that GET shows under form: numbers as JSON numbers, days as yyyy-mm-dd, choices"
                            + " by their constants. The same rules as on the page; 422 tells what is wrong with which field.")
    @ApiResponse(responseCode = "204", description = "Done.")
    ResponseEntity<Void> complete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "object", example = "{\"accepted\": true}")))
                    @RequestBody(required = false)
                    @Nullable
                    JsonNode fields,
            CurrentUser user) {
        OpenTask task = open(id, user);
        rights.requireActor(task, user);
        Preconditions.require(ifMatch, task.version());
        moved(() -> submit(task, forms.of(task), fields, user));
        return ResponseEntity.noContent().build();
    }

    private <F> void submit(OpenTask task, TaskForm<F> form, @Nullable JsonNode fields, CurrentUser user) {
        BoundForm<F> sent = json.bind(form.type(), fields);
        switch (desk.submit(task.id(), task.version(), form, sent, user)) {
            case DONE -> {}
            case DONE_ALREADY -> throw Declined.of(HttpStatus.GONE, "lifecycle.done");
            case REFUSED -> json.require(sent);
        }
    }

    /** Somebody else was faster: what the tag named is no more, and nothing of this was stored. */
    private static void moved(Runnable act) {
        try {
            act.run();
        } catch (ConcurrencyFailureException | IllegalTransition e) {
            throw Declined.of(HttpStatus.PRECONDITION_FAILED, "api.ifMatch.stale");
        }
    }

    /** @throws NotFound also for whoever may not know of it */
    private OpenTask open(String id, CurrentUser user) {
        return tasks.find(id).orElseThrow(() -> {
            DoneTask done = tasks.findDone(id)
                    .filter(each -> user.id().equals(each.personId())
                            || rights.mayKnow(each.programmeId(), each.initiativeId(), null, user))
                    .orElseThrow(() -> new NotFound("task"));
            return Declined.of(HttpStatus.GONE, "lifecycle.done", done.taskId());
        });
    }

    private ResponseEntity<TaskJson> answer(OpenTask task, Locale locale) {
        TaskJson shown = shown(task, subjects.of(task), fields(task, forms.of(task), locale), locale);
        return ResponseEntity.ok()
                .eTag(Preconditions.tag(task.version(), shown))
                .body(shown);
    }

    private <F> List<FormDescription.Field> fields(OpenTask task, TaskForm<F> form, Locale locale) {
        return FormDescription.of(
                form.type(),
                binder.show(form.prefill(task.context())),
                field -> messages.getMessage(form.label(plain(field)), null, lastOf(field), locale));
    }

    private static String plain(String field) {
        return field.replaceAll("\\[[^]]*]", "");
    }

    private static String lastOf(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private TaskJson shown(
            OpenTask task, @Nullable String about, @Nullable List<FormDescription.Field> form, Locale locale) {
        String title = messages.getMessage(task.titleKey(), null, task.definitionKey(), locale);
        return TaskJson.of(task, title, about, task.overdueOn(today.date()), form);
    }
}
