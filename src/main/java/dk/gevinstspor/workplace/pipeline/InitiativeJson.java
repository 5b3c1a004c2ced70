package dk.gevinstspor.workplace.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.api.Named;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Light;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An initiative as programs read it; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Initiative")
record InitiativeJson(
        UUID id,

        @Schema(description = "As people call it.", example = "A-7")
        String number,

        String title,

        @Schema(description = "Only when one initiative is asked for.") @Nullable
        String description,

        UUID programmeId,
        Stage stage,

        @Schema(
                description =
                        "The stage it left, while it is parked, stopped, rejected or retired; only when one is asked for.")
        @Nullable
        Stage leftStage,

        @Schema(description = "The last day it is parked.") @Nullable
        LocalDate parkedUntil,

        @Schema(description = "Afdeling") @Nullable Named department,
        @Schema(description = "Enhed") @Nullable Named unit,
        @Schema(description = "Gevinstejer") @Nullable Named benefitOwner,

        @Schema(description = "Procesejer; only when one initiative is asked for.") @Nullable
        UUID processOwnerId,

        @Nullable Technology technology,

        @Schema(description = "Against the plan of the last gate.")
        Light timeLight,

        @Schema(description = "Against the contract.") Light benefitLight,

        @Schema(description = "Takstfinansieret: outside the savings target.")
        boolean feeFunded,

        @Nullable LocalDate plannedGoLiveOn,
        @Nullable LocalDate wentLiveOn,

        @Schema(description = "Key of the open task that is due first.", example = "confirm-benefit") @Nullable
        String nextTask,

        @Nullable Instant nextTaskDueAt,

        @Schema(description = "Low end of the estimate, ÅV a year.", example = "0.4") @Nullable
        BigDecimal estimateLowFte,

        @Schema(description = "High end of the estimate, ÅV a year.", example = "0.8") @Nullable
        BigDecimal estimateHighFte,

        @Schema(
                description = "ÅV a year that the signed contract promises for the end of the quarter.",
                example = "0.6")
        BigDecimal contractedFte,

        @Schema(description = "ÅV a year that the benefit owner has confirmed last.", example = "0.5")
        BigDecimal confirmedFte,

        @Schema(description = "ÅV a year that a controller has harvested.", example = "0.5")
        BigDecimal harvestedFte) {

    static InitiativeJson of(PipelineRow row, Departments.@Nullable Belonging unit) {
        return of(row, unit, null);
    }

    /** @param whole for what no list shows */
    static InitiativeJson of(PipelineRow row, Departments.@Nullable Belonging unit, @Nullable Initiative whole) {
        return new InitiativeJson(
                row.id(),
                "A-" + row.number(),
                row.title(),
                whole == null ? null : whole.idea().description(),
                row.programmeId(),
                row.stage(),
                whole == null ? null : whole.leftStage(),
                row.parkedUntil(),
                unit == null ? null : new Named(unit.departmentId(), unit.department()),
                unit == null ? null : new Named(row.unitId(), unit.unit()),
                row.ownerId() == null ? null : new Named(row.ownerId(), Objects.requireNonNullElse(row.owner(), "")),
                whole == null ? null : whole.owners().processOwnerId(),
                row.technology(),
                row.time(),
                row.benefits(),
                row.feeFunded(),
                row.plannedGoLive(),
                row.goLiveOn(),
                row.nextTask(),
                row.dueAt(),
                Figures.ofNullable(row.fteLow()),
                Figures.ofNullable(row.fteHigh()),
                Figures.of(row.contracted()),
                Figures.of(row.confirmed()),
                Figures.of(row.harvested()));
    }
}
