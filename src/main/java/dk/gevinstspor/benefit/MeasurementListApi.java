package dk.gevinstspor.benefit;

import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Cursor;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.benefit.BenefitJson.MeasurementJson;
import dk.gevinstspor.benefit.PeriodReads.Measured;
import dk.gevinstspor.initiative.NamedInitiatives;
import dk.gevinstspor.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Measured figures for programs; what robots push, they push to {@link MeasurementApi} with a token of their own. */
@Api
@Tag(name = "Measurements")
class MeasurementListApi {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final PeriodReads reads;
    private final NamedInitiatives initiatives;

    MeasurementListApi(PeriodReads reads, NamedInitiatives initiatives) {
        this.reads = reads;
        this.initiatives = initiatives;
    }

    @GetMapping("/api/v1/measurements")
    @Operation(
            summary = "What was measured of an initiative",
            description = "By its first day; a figure that another has taken the place of is left out.")
    ResponseEntity<Listing<MeasurementJson>> list(
            @Parameter(description = "Id or number: A-7.") @RequestParam String initiative,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            @Parameter(description = "From the page before.") @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user) {
        UUID id = initiatives.readable(initiative, user.id()).id();
        List<String> last = Cursor.read(cursor, Cursor.DAY, Cursor.LONG);
        List<Measured> found = last.isEmpty()
                ? reads.measurements(id, BEFORE_ALL, 0, Listing.limit(limit) + 1)
                : reads.measurements(
                        id, LocalDate.parse(last.get(0)), Long.parseLong(last.get(1)), Listing.limit(limit) + 1);
        return Listing.of(found, limit, MeasurementJson::of, each -> Cursor.at(each.fromDay(), each.seq()))
                .answer();
    }
}
