package dk.gevinstspor.economy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.api.Named;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.organisation.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as programs read it: t.kr. of its price level, savings negative and costs positive. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case")
record CaseJson(
        @Schema(description = "The initiative or the programme that it is the economy of.")
        Named subject,

        VersionJson version,

        @Schema(description = "The year whose prices and wages (p/l) every amount is in.", example = "2021")
        int priceLevel,

        @Schema(description = "The calendar years that the lists below run over.")
        List<Integer> years,

        List<LineJson> lines,

        @Schema(description = "Varig ændring: savings and operation, t.kr. by year.")
        List<BigDecimal> permanentTkr,

        @Schema(description = "Implementation, t.kr. by year.")
        List<BigDecimal> implementationTkr,

        @Schema(description = "Permanent and implementation, t.kr. by year.")
        List<BigDecimal> netTkr,

        @Schema(description = "Running sum of the net, t.kr. by year.")
        List<BigDecimal> cumulativeTkr,

        @Schema(description = "Gross ÅV saved by year; missing when no line comes from ÅV.") @Nullable
        List<BigDecimal> savedFte,

        @Schema(description = "Tilbagebetaling on service saving.") @Nullable
        PaybackJson paybackOnServiceSaving,

        @Schema(description = "Tilbagebetaling on total economy.") @Nullable
        PaybackJson paybackOnTotalEconomy) {

    static CaseJson of(CaseSubject subject, CaseVersion version, Map<UUID, String> names) {
        EconomicCase economicCase = version.economicCase();
        CaseTable table = CaseTable.of(economicCase);
        CaseFacts facts = CaseFacts.of(economicCase);
        return new CaseJson(
                new Named(subject.id(), subject.label()),
                VersionJson.of(version, names),
                table.priceLevel(),
                table.years(),
                economicCase.lines().stream()
                        .map(line -> LineJson.of(line, table.years()))
                        .toList(),
                amounts(table.permanent()),
                amounts(table.implementation()),
                amounts(table.net()),
                amounts(table.cumulative()),
                table.fte().isEmpty()
                        ? null
                        : table.fte().stream().map(Figures::of).toList(),
                PaybackJson.of(facts.service()),
                PaybackJson.of(facts.total()));
    }

    private static List<BigDecimal> amounts(CaseTable.Row row) {
        return row.amounts().stream().map(Figures::of).toList();
    }

    /** Which version, and how it came to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseVersion")
    record VersionJson(
            @Schema(description = "1 for the first.") int number,

            @Schema(description = "Why it was made; missing for the first.") @Nullable
            String reason,

            LocalDate validFrom,
            Instant recordedAt,
            Named recordedBy,
            @Nullable Named onBehalfOf,
            @Schema(description = "How it reached us.") Actor.Channel channel,

            @Schema(description = "The gates (1 to 5) that were passed with it.")
            List<Integer> gates) {

        static VersionJson of(CaseVersion version, Map<UUID, String> names) {
            return new VersionJson(
                    version.number(),
                    version.reason(),
                    version.validFrom(),
                    version.recordedAt(),
                    new Named(version.personId(), names.getOrDefault(version.personId(), "")),
                    Named.of(version.onBehalfOf(), names),
                    version.channel(),
                    version.gates());
        }
    }

    /** A line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseLine")
    record LineJson(
            CaseLine.Kind kind,
            ControlArea controlArea,
            String label,

            @Schema(description = "Where the amounts come from.")
            OriginKind origin,

            @Schema(description = "t.kr. by year; whole t.kr.")
            List<BigDecimal> amountsTkr,

            @Schema(description = "ÅV by year, of a saving that comes from ÅV.") @Nullable
            List<BigDecimal> fte,

            @Schema(description = "t.kr. a year of one ÅV, of a saving that comes from ÅV.") @Nullable
            BigDecimal rateTkrPerFte,

            @Schema(description = "How much of it is administrative (account 6), 0 to 1.") @Nullable
            BigDecimal administrativeShare,

            @Nullable String note,

            @Schema(description = "Where in which document it is stated.") @Nullable
            String source) {

        static LineJson of(CaseLine line, List<Integer> years) {
            FteAtRate saved = line.origin() instanceof FteAtRate found ? found : null;
            BigDecimal share = line.remarks().administrativeShare();
            return new LineJson(
                    line.kind(),
                    line.area(),
                    line.label(),
                    line.origin().kind(),
                    years.stream().map(year -> Figures.of(line.in(year))).toList(),
                    saved == null
                            ? null
                            : years.stream()
                                    .map(year -> Figures.of(line.fteIn(year)))
                                    .toList(),
                    saved == null ? null : Figures.of(saved.rate().amount()),
                    share == null ? null : Figures.plain(share),
                    line.remarks().note(),
                    line.remarks().source());
        }
    }

    /** When it is paid back. */
    @Schema(name = "Payback")
    record PaybackJson(
            @Schema(description = "Counted from the case's first year, which is 1.")
            int ordinal,

            int year,

            @Schema(description = "False when the case's own years were not enough and its last year had to go on.")
            boolean withinHorizon) {

        static @Nullable PaybackJson of(@Nullable Payback payback) {
            return payback == null ? null : new PaybackJson(payback.ordinal(), payback.year(), payback.withinHorizon());
        }
    }
}
