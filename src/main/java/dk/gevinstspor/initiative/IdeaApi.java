package dk.gevinstspor.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.JsonForm;
import dk.gevinstspor.api.OnceByKey;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Indmeld idé for programs: as on the page, anyone may. */
@Api
@Tag(name = "Initiatives")
class IdeaApi {

    private final IdeaDesk desk;
    private final Initiatives initiatives;
    private final JsonForm json;
    private final OnceByKey once;

    IdeaApi(IdeaDesk desk, Initiatives initiatives, JsonForm json, OnceByKey once) {
        this.desk = desk;
        this.initiatives = initiatives;
        this.json = json;
        this.once = once;
    }

    /** An idea as it is sent. */
    @Schema(name = "NewIdea")
    record NewIdea(
            @NotBlank @Size(max = 120) @Nullable String title,
            @NotBlank @Size(max = 4000) @Nullable String description,

            @Schema(description = "Where the work is done today; it decides the programme.") @NotNull @Nullable
            UUID unitId) {}

    /** What became of it. */
    @Schema(name = "Submitted")
    record Submitted(
            UUID id,

            @Schema(description = "As people call it.", example = "A-7")
            String number,

            UUID programmeId,
            Stage stage) {}

    @PostMapping("/api/v1/initiatives")
    @Operation(
            summary = "Hand in an idea",
            description =
                    "It begins as on the page and gets its first task. Needs an Idempotency-Key: sent again, the answer is"
                            + " 200 with the same content, and there is still one idea.")
    @ApiResponse(
            responseCode = "201",
            description = "Handed in.",
            content = @Content(schema = @Schema(implementation = Submitted.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same key with the same content came before: the same answer again.",
            content = @Content(schema = @Schema(implementation = Submitted.class)))
    ResponseEntity<String> submit(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewIdea.class)))
                    @RequestBody(required = false)
                    @Nullable
                    JsonNode content,
            CurrentUser user) {
        return once.create(user.id(), key, new Asked("idea", content), () -> submitted(content, user), this::shown);
    }

    /** What the key stands for. */
    private record Asked(String what, @Nullable JsonNode content) {}

    private UUID submitted(@Nullable JsonNode content, CurrentUser user) {
        BoundForm<NewIdea> form = json.bind(NewIdea.class, content);
        NewIdea idea = form.value();
        Programme programme = desk.programmeFor(idea.unitId, user, form.errors());
        json.require(form);
        UUID id = Ids.next();
        desk.submit(
                id, Given.of(programme), Given.of(idea.title), Given.of(idea.description), Given.of(idea.unitId), user);
        return id;
    }

    private Submitted shown(UUID id) {
        Initiative begun = initiatives.get(id);
        return new Submitted(id, "A-" + begun.number(), begun.programmeId(), begun.stage());
    }
}
