package dk.gevinstspor.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Declined;
import dk.gevinstspor.api.JsonForm;
import dk.gevinstspor.api.OnceByKey;
import dk.gevinstspor.api.Preconditions;
import dk.gevinstspor.initiative.InterventionDesk.Choice;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Park, resume, stop and reopen for programs: as on the page, the programme manager's, each with a reason. */
@Api
@Tag(name = "Initiatives")
@RequestMapping("/api/v1/initiatives/{initiative}/interventions")
class InterventionApi {

    private final InterventionDesk desk;
    private final NamedInitiatives named;
    private final Initiatives initiatives;
    private final InitiativeRows rows;
    private final JsonForm json;
    private final OnceByKey once;

    InterventionApi(
            InterventionDesk desk,
            NamedInitiatives named,
            Initiatives initiatives,
            InitiativeRows rows,
            JsonForm json,
            OnceByKey once) {
        this.desk = desk;
        this.named = named;
        this.initiatives = initiatives;
        this.rows = rows;
        this.json = json;
        this.once = once;
    }

    /** What can be done about an initiative, and what it needs. */
    @Schema(name = "Interventions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Open(
            UUID id,

            @Schema(description = "As people call it.", example = "A-7")
            String number,

            Stage stage,
            @Nullable LocalDate parkedUntil,
            List<Choice> choices,

            @Schema(description = "Where it can go on, when it can be reopened.")
            List<Stage> reopenableAt) {

        static Open of(Initiative initiative) {
            boolean closed = initiative.stage().isClosed();
            return new Open(
                    initiative.id(),
                    "A-" + initiative.number(),
                    initiative.stage(),
                    initiative.place().parkedUntil(),
                    Choice.openTo(initiative),
                    closed ? InterventionDesk.reopenable(initiative) : List.of());
        }
    }

    /** One as it is sent. */
    @Schema(name = "NewIntervention")
    record NewIntervention(
            @NotNull @Nullable Choice choice,

            @Schema(description = "To park it: a day to come.") @Nullable
            LocalDate parkedUntil,

            @Schema(description = "To reopen it: one of reopenableAt.") @Nullable
            Stage reopenAt,

            @NotBlank @Size(max = 2000) @Nullable String reason)
            implements InterventionDesk.Wanted {}

    @GetMapping
    @Operation(
            summary = "What you can do about an initiative that you steer",
            description = "With its state as the tag that acting on it takes.")
    ResponseEntity<Open> open(
            @Parameter(description = "Id or number: A-7.") @PathVariable String initiative, CurrentUser user) {
        Initiative found = steered(initiative, user);
        return ResponseEntity.ok().eTag(tag(found)).body(Open.of(found));
    }

    @PostMapping
    @Operation(
            summary = "Park, resume, stop or reopen an initiative",
            description =
                    "As on the page, each with a reason. Needs If-Match with the tag of GET, and an Idempotency-Key: sent"
                            + " again, the answer is 200, and nothing happens twice.")
    @ApiResponse(
            responseCode = "201",
            description = "Done: how it stands now.",
            content = @Content(schema = @Schema(implementation = Open.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same key with the same content came before: how it stands now.",
            content = @Content(schema = @Schema(implementation = Open.class)))
    ResponseEntity<String> intervene(
            @Parameter(description = "Id or number: A-7.") @PathVariable String initiative,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewIntervention.class)))
                    @RequestBody(required = false)
                    @Nullable
                    JsonNode content,
            CurrentUser user) {
        UUID id = steered(initiative, user).id();
        return once.create(
                user.id(),
                key,
                new Asked("intervention", id, content),
                () -> intervened(id, ifMatch, content, user),
                made -> Open.of(initiatives.get(made)));
    }

    /** What the key stands for. */
    private record Asked(String what, UUID id, @Nullable JsonNode content) {}

    /** Under the row's lock: what the tag was of is what it is done to. */
    private UUID intervened(UUID id, @Nullable String ifMatch, @Nullable JsonNode content, CurrentUser user) {
        Initiative locked = rows.lockById(id).orElseThrow();
        Preconditions.require(ifMatch, Objects.requireNonNull(locked.version()));
        BoundForm<NewIntervention> form = json.bind(NewIntervention.class, content);
        desk.check(form.value(), locked, form.errors());
        json.require(form);
        try {
            desk.intervene(id, form.value(), user.actor());
        } catch (IllegalTransition impossible) {
            throw Declined.of(HttpStatus.CONFLICT, "webui.api.409");
        }
        return id;
    }

    private Initiative steered(String name, CurrentUser user) {
        Initiative initiative = named.get(name);
        desk.requireSteering(initiative, user);
        return initiative;
    }

    private static String tag(Initiative initiative) {
        return Preconditions.tag(Objects.requireNonNull(initiative.version()));
    }
}
