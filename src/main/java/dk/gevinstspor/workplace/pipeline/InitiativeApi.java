package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Cursor;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.NamedInitiatives;
import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline for programs: the same initiatives, by the same filters. */
@Api
@Tag(name = "Initiatives")
@RequestMapping("/api/v1/initiatives")
class InitiativeApi {

    private final Pipeline pipeline;
    private final InitiativeRights rights;
    private final NamedInitiatives initiatives;
    private final Departments departments;

    InitiativeApi(Pipeline pipeline, InitiativeRights rights, NamedInitiatives initiatives, Departments departments) {
        this.pipeline = pipeline;
        this.rights = rights;
        this.initiatives = initiatives;
        this.departments = departments;
    }

    /** Up or down. */
    enum Direction {
        ASC,
        DESC
    }

    @GetMapping
    @Operation(
            summary = "The initiatives that you may read",
            description = "Filtered as on the page Initiativer; the newest first unless you say otherwise.")
    ResponseEntity<Listing<InitiativeJson>> list(
            @Parameter(description = "All of yours when you do not say.") @RequestParam(required = false) @Nullable
                    UUID programme,
            @RequestParam(required = false) @Nullable Stage stage,
            @Parameter(description = "A department or any other unit, with all below it.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID department,
            @RequestParam(required = false) @Nullable Technology technology,
            @Parameter(description = "The benefit owner.") @RequestParam(required = false) @Nullable UUID owner,
            @Parameter(description = "The worse of the two lights.") @RequestParam(required = false) @Nullable
                    Light light,
            @Parameter(description = "Only those with a task whose day has passed.")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @Parameter(description = "Only those that fees pay for, or only the others.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean feeFunded,
            @Parameter(description = "How far the benefit has come.") @RequestParam(required = false) @Nullable
                    Attained attained,
            @RequestParam(defaultValue = "NUMBER") ListingOrder sort,
            @Parameter(description = "Up unless sorted by number.") @RequestParam(required = false) @Nullable
                    Direction direction,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            @Parameter(description = "From the page before.") @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user) {
        boolean down = direction == null ? sort == ListingOrder.NUMBER : direction == Direction.DESC;
        PipelineFilter filter = new PipelineFilter(
                false,
                stage,
                department,
                technology,
                owner,
                light,
                overdue,
                feeFunded,
                attained,
                sort.sorting(),
                down,
                1);
        Map<UUID, Departments.Belonging> units = departments.all();
        List<PipelineRow> found = pipeline.after(
                last(cursor), filter, sort, programme, rights.reach(user.id()), Listing.limit(limit) + 1);
        return Listing.of(
                        found,
                        limit,
                        row -> InitiativeJson.of(row, units.get(row.unitId())),
                        row -> Cursor.at(row.number(), row.stage(), row.title()))
                .answer();
    }

    private static Pipeline.@Nullable Last last(@Nullable String cursor) {
        List<String> values = Cursor.read(cursor, Cursor.INT, Stage::valueOf, Cursor.TEXT);
        return values.isEmpty()
                ? null
                : new Pipeline.Last(Integer.parseInt(values.get(0)), values.get(2), Stage.valueOf(values.get(1)));
    }

    @GetMapping("/{initiative}")
    @Operation(summary = "One initiative", description = "By its id, or by its number as people call it: A-7.")
    InitiativeJson one(@PathVariable String initiative, CurrentUser user) {
        Initiative whole = initiatives.get(initiative);
        Reach reach = rights.reach(user.id());
        PipelineRow row = pipeline.one(whole.id(), reach).orElseThrow(() -> new NotFound("initiative " + whole.id()));
        return InitiativeJson.of(row, departments.all().get(row.unitId()), whole);
    }
}
