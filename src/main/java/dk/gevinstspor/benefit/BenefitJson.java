package dk.gevinstspor.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.api.Named;
import dk.gevinstspor.benefit.PeriodReads.Confirmed;
import dk.gevinstspor.benefit.PeriodReads.Measured;
import dk.gevinstspor.benefit.PeriodReads.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The follow-up of benefits as programs read and send it. */
final class BenefitJson {

    private BenefitJson() {}

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : Figures.plain(value);
    }

    private static Named named(UUID id, @Nullable String name) {
        return new Named(id, Objects.requireNonNullElse(name, ""));
    }

    /** A quarter that the benefit owner is asked about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Period")
    record PeriodJson(
            UUID id,
            @Schema(description = "Number and title.") Named initiative,

            @Schema(description = "The k-th follow-up since go-live.")
            int ordinal,

            @Schema(example = "2022-Q3") String quarter,

            @Schema(description = "08:00 Europe/Copenhagen; the figure asked for is the annual rate on that day.")
            Instant dueAt,

            Instant askedAt,

            @Schema(description = "The benefit owner when it was opened.")
            Named owner,

            FollowUpPeriod.State state,
            @Nullable Instant endedAt,

            @Schema(description = "ÅV a year that the contract promises on that day.") @Nullable
            BigDecimal contractedFte,

            @Schema(description = "The newest confirmation.") @Nullable
            UUID confirmationId) {

        static PeriodJson of(Period period) {
            return new PeriodJson(
                    period.id(),
                    new Named(period.initiativeId(), period.initiative()),
                    period.ordinal(),
                    period.quarter(),
                    period.dueAt(),
                    period.askedAt(),
                    named(period.ownerId(), period.owner()),
                    period.state(),
                    period.endedAt(),
                    plain(period.contracted()),
                    period.confirmationId());
        }
    }

    /** What a benefit owner said is saved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Confirmation")
    record ConfirmationJson(
            UUID id,
            @Schema(description = "Number and title.") Named initiative,
            UUID periodId,
            @Schema(example = "2022-Q3") String quarter,

            @Schema(description = "The annual rate of ÅV on the day validFrom.", example = "0.5")
            BigDecimal fte,

            @Schema(description = "Whether the contract's qualitative goals are met.") @Nullable
            GoalsMet goals,

            @Schema(description = "Only when one is asked for, by those who may read the contract.") @Nullable
            String comment,

            @Schema(description = "The confirmation whose place this one takes.") @Nullable
            UUID corrects,

            @Schema(description = "Another confirmation has taken its place.")
            boolean corrected,

            @Schema(description = "The programme challenges the period's figure: it is shown, not counted.")
            boolean disputed,

            @Schema(description = "ÅV a year by the measured figures, when she answered.") @Nullable
            BigDecimal suggestedFte,

            LocalDate validFrom,
            Instant recordedAt,
            Named confirmedBy,

            @Schema(description = "For whom, when a delegate confirmed.") @Nullable
            Named onBehalfOf,

            @Schema(description = "How it reached us: WEB, LINK, REPLY or API.")
            String channel) {

        static ConfirmationJson of(Confirmed each, @Nullable String comment) {
            return new ConfirmationJson(
                    each.id(),
                    new Named(each.initiativeId(), each.initiative()),
                    each.periodId(),
                    each.quarter(),
                    Figures.plain(each.fte()),
                    each.goals(),
                    comment,
                    each.corrects(),
                    each.corrected(),
                    each.disputed(),
                    plain(each.suggested()),
                    each.validFrom(),
                    each.recordedAt(),
                    named(each.personId(), each.person()),
                    each.onBehalfOf() == null ? null : named(each.onBehalfOf(), each.principal()),
                    each.channel());
        }
    }

    /** What to send when confirming; read as the form of the page is. */
    @Schema(name = "NewConfirmation")
    record NewConfirmation(
            @Schema(description = "ÅV a year that are really saved; 0 or more, at most the baseline.", example = "0.5")
            BigDecimal fte,

            @Schema(description = "Required when the contract has qualitative goals.") @Nullable
            GoalsMet goals,

            @Schema(description = "Required when the figure differs from the measured one.") @Nullable
            String comment) {}

    /** A measured figure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Measurement")
    record MeasurementJson(
            UUID id,

            @Schema(description = "A class of the baseline.") @Nullable
            String caseClass,

            @Schema(description = "The first day that was counted.")
            LocalDate from,

            @Schema(description = "The last day that was counted.")
            LocalDate until,

            @Schema(description = "By the baseline's method: cases, runs, ÅV still spent, or the KPI's value.")
            BigDecimal count,

            @Schema(description = "Per case still spent by hand, or per run saved.") @Nullable
            BigDecimal minutes,

            Measurement.Origin origin,

            @Schema(description = "The robot or system that pushed it.") @Nullable
            String source,

            Instant recordedAt) {

        static MeasurementJson of(Measured each) {
            return new MeasurementJson(
                    each.id(),
                    each.caseClass(),
                    each.fromDay(),
                    each.untilDay(),
                    Figures.plain(each.quantity()),
                    plain(each.minutes()),
                    each.origin(),
                    each.source(),
                    each.recordedAt());
        }
    }
}
