package dk.gevinstspor.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Cursor;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Unit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Units and people for programs: whose ids an idea, a filter or a task's form asks for. */
@Api
@Tag(name = "Organisation")
class OrganisationApi {

    private final Directory directory;
    private final JdbcClient jdbc;

    OrganisationApi(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** A unit as it is today. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Unit")
    record UnitJson(
            UUID id,
            String name,
            Unit.Kind kind,
            @Nullable UUID parentId,
            @Nullable UUID headId,
            BigDecimal staffingFte) {

        static UnitJson of(Unit unit) {
            return new UnitJson(
                    unit.id(), unit.name(), unit.kind(), unit.parentId(), unit.headId(), Figures.of(unit.staffing()));
        }
    }

    /** Somebody who may log in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Person")
    record PersonJson(UUID id, String name, @Nullable UUID unitId) {}

    @GetMapping("/api/v1/units")
    @Operation(
            summary = "The organisation today",
            description = "All units in one answer; each names the one it is part of.")
    Listing<UnitJson> units() {
        return new Listing<>(directory.units().stream().map(UnitJson::of).toList(), null);
    }

    @GetMapping("/api/v1/people")
    @Operation(summary = "The people", description = "By name; those whose access is closed are left out.")
    ResponseEntity<Listing<PersonJson>> people(
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            @Parameter(description = "From the page before.") @RequestParam(required = false) @Nullable String cursor) {
        List<String> last = Cursor.read(cursor, Cursor.TEXT, Cursor.ID);
        List<PersonJson> found = jdbc.sql("""
                        select id, name, unit_id from person
                        where disabled_at is null and (name, id) > (:name, cast(:id as uuid))
                        order by name, id limit :most""")
                .param("name", last.isEmpty() ? "" : last.get(0))
                .param("id", last.isEmpty() ? new UUID(0, 0).toString() : last.get(1))
                .param("most", Listing.limit(limit) + 1)
                .query(PersonJson.class)
                .list();
        return Listing.of(found, limit, each -> each, each -> Cursor.at(each.name(), each.id()))
                .answer();
    }
}
