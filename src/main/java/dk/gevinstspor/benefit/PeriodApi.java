package dk.gevinstspor.benefit;

import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Cursor;
import dk.gevinstspor.api.Declined;
import dk.gevinstspor.api.JsonForm;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.api.OnceByKey;
import dk.gevinstspor.benefit.BenefitJson.ConfirmationJson;
import dk.gevinstspor.benefit.BenefitJson.NewConfirmation;
import dk.gevinstspor.benefit.BenefitJson.PeriodJson;
import dk.gevinstspor.benefit.PeriodReads.Period;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.NamedInitiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Follow-up periods for programs, and the benefit owner's answer to one. */
@Api
@Tag(name = "Confirmations")
@RequestMapping("/api/v1/periods")
class PeriodApi {

    private final PeriodReads reads;
    private final PeriodRights rights;
    private final InitiativeRights initiativeRights;
    private final NamedInitiatives initiatives;
    private final ConfirmPage page;
    private final BenefitLedger ledger;
    private final JsonForm json;
    private final OnceByKey once;

    PeriodApi(
            PeriodReads reads,
            PeriodRights rights,
            InitiativeRights initiativeRights,
            NamedInitiatives initiatives,
            ConfirmPage page,
            BenefitLedger ledger,
            JsonForm json,
            OnceByKey once) {
        this.reads = reads;
        this.rights = rights;
        this.initiativeRights = initiativeRights;
        this.initiatives = initiatives;
        this.page = page;
        this.ledger = ledger;
        this.json = json;
        this.once = once;
    }

    @GetMapping
    @Operation(
            summary = "The follow-up periods of the initiatives that you may read",
            description = "The first due first.")
    ResponseEntity<Listing<PeriodJson>> list(
            @Parameter(description = "Id or number: A-7.") @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) FollowUpPeriod.@Nullable State state,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            @Parameter(description = "From the page before.") @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user) {
        UUID only = initiative == null
                ? null
                : initiatives.readable(initiative, user.id()).id();
        List<Period> found = reads.periods(
                initiativeRights.reach(user.id()),
                only,
                state,
                Cursor.read(cursor, Cursor.INSTANT, Cursor.ID),
                Listing.limit(limit) + 1);
        return Listing.of(found, limit, PeriodJson::of, period -> Cursor.at(period.dueAt(), period.id()))
                .answer();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One follow-up period")
    PeriodJson one(@PathVariable UUID id, CurrentUser user) {
        return PeriodJson.of(rights.readable(id, user));
    }

    @PostMapping("/{id}/confirmations")
    @Operation(
            summary = "Confirm what is really saved, as the benefit owner or who acts for her today",
            description =
                    "The same rules as on the page. Needs an Idempotency-Key: sent again, the answer is 200 with the"
                            + " same content, and nothing is confirmed twice.")
    @ApiResponse(
            responseCode = "201",
            description = "Confirmed.",
            content = @Content(schema = @Schema(implementation = ConfirmationJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same key with the same content came before: the same answer again.",
            content = @Content(schema = @Schema(implementation = ConfirmationJson.class)))
    ResponseEntity<String> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewConfirmation.class)))
                    @RequestBody(required = false)
                    @Nullable
                    JsonNode content,
            CurrentUser user) {
        Period period = rights.readable(id, user);
        rights.requireOwner(id, user);
        return once.create(
                user.id(), key, new Asked("confirm", id, content), () -> confirmed(period, content, user), this::shown);
    }

    /** What the key stands for. */
    private record Asked(String what, UUID id, @Nullable JsonNode content) {}

    private UUID confirmed(Period period, @Nullable JsonNode content, CurrentUser user) {
        BoundForm<ConfirmForm> form = json.bind(ConfirmForm.class, content);
        page.validate(form.value(), period.id(), form.errors());
        page.permit(period.id(), user.actor(), form.errors());
        json.require(form);
        page.submit(form.value(), period.id(), user.actor());
        return ledger.latestOf(period.id())
                .map(Confirmation::id)
                .orElseThrow(() -> Declined.of(HttpStatus.CONFLICT, "webui.api.409"));
    }

    /** Its comment too: it is her own. */
    private ConfirmationJson shown(UUID id) {
        String comment = ledger.find(id).map(Confirmation::comment).orElse(null);
        return reads.confirmation(id)
                .map(each -> ConfirmationJson.of(each, comment))
                .orElseThrow(() -> new NotFound("confirmation " + id));
    }
}
