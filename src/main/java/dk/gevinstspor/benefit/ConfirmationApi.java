package dk.gevinstspor.benefit;

import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Cursor;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.benefit.BenefitJson.ConfirmationJson;
import dk.gevinstspor.benefit.PeriodReads.Confirmed;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.NamedInitiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirmations for programs: who said what is saved, when, and by which channel. */
@Api
@Tag(name = "Confirmations")
@RequestMapping("/api/v1/confirmations")
class ConfirmationApi {

    private final PeriodReads reads;
    private final ConfirmationRights rights;
    private final InitiativeRights initiativeRights;
    private final NamedInitiatives initiatives;

    ConfirmationApi(
            PeriodReads reads,
            ConfirmationRights rights,
            InitiativeRights initiativeRights,
            NamedInitiatives initiatives) {
        this.reads = reads;
        this.rights = rights;
        this.initiativeRights = initiativeRights;
        this.initiatives = initiatives;
    }

    @GetMapping
    @Operation(
            summary = "The confirmations of the initiatives that you may read",
            description =
                    "In the order they were recorded; nothing is ever changed, so who keeps the last cursor gets only"
                            + " what is new.")
    ResponseEntity<Listing<ConfirmationJson>> list(
            @Parameter(description = "Id or number: A-7.") @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            @Parameter(description = "From the page before.") @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user) {
        UUID only = initiative == null
                ? null
                : initiatives.readable(initiative, user.id()).id();
        List<String> last = Cursor.read(cursor, Cursor.LONG);
        List<Confirmed> found = reads.confirmations(
                initiativeRights.reach(user.id()),
                only,
                last.isEmpty() ? 0 : Long.parseLong(last.get(0)),
                Listing.limit(limit) + 1);
        return Listing.of(found, limit, each -> ConfirmationJson.of(each, null), each -> Cursor.at(each.seq()))
                .answer();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One confirmation", description = "With its comment, for those who may read the contract.")
    ConfirmationJson one(@PathVariable UUID id, CurrentUser user) {
        Confirmation confirmation = rights.readable(id, user);
        String comment = rights.mayReadAll(confirmation, user) ? confirmation.comment() : null;
        return reads.confirmation(id)
                .map(each -> ConfirmationJson.of(each, comment))
                .orElseThrow(() -> new NotFound("confirmation " + id));
    }
}
