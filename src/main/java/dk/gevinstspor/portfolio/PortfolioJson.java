package dk.gevinstspor.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.api.Named;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory.FteRate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme's portfolio as programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Portfolio")
record PortfolioJson(
        Named programme,

        @Schema(description = "The day that the figures are of, Europe/Copenhagen.")
        LocalDate day,

        @Schema(
                description = "The quarter at whose end departments, technologies and the total stand.",
                example = "2022-Q3")
        String quarter,

        @Schema(description = "What one ÅV is valued at.") @Nullable
        RateJson rate,

        @Schema(description = "Without what fees pay for.") LineJson total,

        @Schema(description = "Takstfinansieret: outside the target.")
        LineJson feeFunded,

        @Schema(description = "From the programme's first quarter to the forecast's last.")
        List<LineJson> byQuarter,

        List<LineJson> byDepartment,

        @Schema(description = "The name is empty for initiatives that have not been screened.")
        List<LineJson> byTechnology) {

    /** A rate. */
    @Schema(name = "Rate")
    record RateJson(
            String name,

            @Schema(description = "t.kr. a year of one ÅV.", example = "574")
            BigDecimal tkrPerFte,

            @Schema(example = "2021") int priceLevel) {

        static @Nullable RateJson of(@Nullable FteRate rate) {
            return rate == null
                    ? null
                    : new RateJson(
                            rate.name(),
                            Figures.of(rate.amount()),
                            rate.priceLevel().year());
        }
    }

    /** A line; a figure that cannot be told for the quarter is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortfolioLine")
    record LineJson(
            @Schema(description = "A quarter, a department or a technology.")
            String name,

            @Schema(description = "The department's id.") @Nullable
            String id,

            @Schema(description = "Måltal, ÅV accumulated at the end of the year.") @Nullable
            BigDecimal targetFte,

            @Schema(description = "ÅV a year that signed contracts promise.") @Nullable
            BigDecimal contractedFte,

            @Schema(description = "ÅV a year expected to be confirmed: the mean of the forecast's runs.") @Nullable
            BigDecimal forecastFte,

            @Schema(description = "ÅV a year that benefit owners have confirmed.") @Nullable
            BigDecimal confirmedFte,

            @Schema(description = "ÅV a year that controllers have harvested.") @Nullable
            BigDecimal harvestedFte,

            @Schema(description = "The same at the rate, whole t.kr. a year; a saving without its sign.") @Nullable
            BigDecimal contractedTkr,

            @Nullable BigDecimal forecastTkr,
            @Nullable BigDecimal confirmedTkr,
            @Nullable BigDecimal harvestedTkr) {

        static LineJson of(
                String name,
                @Nullable String id,
                @Nullable Fte target,
                Map<Measure, Fte> figures,
                @Nullable FteRate rate) {
            return new LineJson(
                    name,
                    id,
                    Figures.ofNullable(target),
                    Figures.ofNullable(figures.get(Measure.CONTRACTED)),
                    Figures.ofNullable(figures.get(Measure.FORECAST)),
                    Figures.ofNullable(figures.get(Measure.CONFIRMED)),
                    Figures.ofNullable(figures.get(Measure.HARVESTED)),
                    money(figures.get(Measure.CONTRACTED), rate),
                    money(figures.get(Measure.FORECAST), rate),
                    money(figures.get(Measure.CONFIRMED), rate),
                    money(figures.get(Measure.HARVESTED), rate));
        }

        private static @Nullable BigDecimal money(@Nullable Fte fte, @Nullable FteRate rate) {
            return fte == null || rate == null
                    ? null
                    : Figures.of(fte.savingAt(rate.amount()).negate().wholeThousands());
        }
    }
}
