package dk.gevinstspor.economy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Declined;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.api.JsonForm;
import dk.gevinstspor.api.Preconditions;
import dk.gevinstspor.economy.CaseDesk.Desk;
import dk.gevinstspor.initiative.NamedInitiatives;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

/** Changes a case for programs: as on the page, each change a new version with its reason. */
@Api
@Tag(name = "Cases")
@RequestMapping("/api/v1/cases/{subject}")
class CaseDraftApi {

    private final CaseDesk desks;
    private final CaseReader reader;
    private final Cases cases;
    private final CaseApi reading;
    private final NamedInitiatives initiatives;
    private final JsonForm json;

    CaseDraftApi(
            CaseDesk desks,
            CaseReader reader,
            Cases cases,
            CaseApi reading,
            NamedInitiatives initiatives,
            JsonForm json) {
        this.desks = desks;
        this.reader = reader;
        this.cases = cases;
        this.reading = reading;
        this.initiatives = initiatives;
        this.json = json;
    }

    /** Where a change begins. */
    @Schema(name = "CaseDraft")
    record Draft(
            @Schema(description = "The version that is changed; 0 when there is none yet.")
            int version,

            int priceLevel,
            List<RateJson> rates,

            @Schema(description = "As it stands, to be sent back changed and with a reason.")
            NewCaseJson content) {}

    /** What an ÅV can be valued at. */
    @Schema(name = "CaseRate")
    record RateJson(
            String key,
            String name,
            @Schema(description = "t.kr. a year of one ÅV.") BigDecimal tkrPerFte) {}

    @GetMapping("/draft")
    @Operation(
            summary = "A case that you may change, as it is sent",
            description = "With the rates to choose between, and its version as the tag that a new version takes.")
    ResponseEntity<Draft> draft(@PathVariable String subject, CurrentUser user) {
        Desk desk = desk(subject, user);
        Draft draft = new Draft(
                desk.seen(),
                desk.level().year(),
                desk.rates().entrySet().stream()
                        .map(rate -> new RateJson(
                                rate.getKey(),
                                rate.getValue().name(),
                                Figures.of(rate.getValue().amount())))
                        .toList(),
                NewCaseJson.of(desks.form(desk), text -> reader.number(text).orElseThrow()));
        return ResponseEntity.ok().eTag(Preconditions.tag(desk.seen(), draft)).body(draft);
    }

    @PostMapping("/versions")
    @Operation(
            summary = "Change a case: a new version of it",
            description =
                    "The same rules as on the page. Needs If-Match with the tag of the draft; sent again it is 412, and"
                            + " there is still one version.")
    @ApiResponse(
            responseCode = "201",
            description = "The new version, worked out.",
            content = @Content(schema = @Schema(implementation = CaseJson.class)))
    ResponseEntity<CaseJson> change(
            @PathVariable String subject,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewCaseJson.class)))
                    @RequestBody(required = false)
                    @Nullable
                    JsonNode content,
            CurrentUser user) {
        Desk desk = desk(subject, user);
        Preconditions.require(ifMatch, desk.seen());
        BoundForm<NewCaseJson> sent = json.bind(NewCaseJson.class, content);
        CaseForm typed = sent.value().typed(desk.seen(), reader::text);
        Optional<EconomicCase> read = reader.read(typed, desk.level(), desk.rates(), sent.errors());
        json.require(sent);
        if (!cases.change(
                desk.subject(),
                read.orElseThrow(),
                desk.seen(),
                String.valueOf(typed.reason()).strip(),
                user.actor())) {
            throw Declined.of(HttpStatus.PRECONDITION_FAILED, "api.ifMatch.stale");
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(reading.newest(subject, user));
    }

    private Desk desk(String name, CurrentUser user) {
        return desks.of(CaseApi.idOf(name, initiatives), user);
    }
}
