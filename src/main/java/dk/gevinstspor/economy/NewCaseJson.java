package dk.gevinstspor.economy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.api.Figures;
import dk.gevinstspor.economy.CaseLine.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case as programs write it: the page's form with numbers for what people type. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewCase")
record NewCaseJson(
        @NotNull @Min(1990) @Max(2100) @Nullable Integer firstYear,
        @NotNull @Min(1) @Max(CaseForm.MOST_YEARS) @Nullable Integer yearCount,
        @Valid @Size(max = CaseForm.MOST_LINES) @Nullable List<Line> lines,

        @Schema(description = "Why it is changed.")
        @NotBlank(message = "{economy.edit.reason.missing}")
        @Size(max = 2000)
        @Nullable
        String reason) {

    /** A line; savings are negative t.kr., or ÅV when they come from ÅV. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewCaseLine")
    record Line(
            @NotNull @Nullable Kind kind,
            @NotNull @Nullable ControlArea area,

            @NotBlank(message = "{economy.edit.label.missing}") @Size(max = 200) @Nullable
            String label,

            @NotNull @Nullable OriginKind origin,

            @Schema(
                    description =
                            "By year from the first: ÅV for FTE_AT_RATE, else whole t.kr.; those of SHARE_OF_DEVELOPMENT are worked out anew.")
            @Nullable
            List<BigDecimal> values,

            @Schema(description = "For FTE_AT_RATE: the key of one of the draft's rates.") @Nullable
            String rate,

            @Schema(description = "How much of it is administrative (account 6), per cent.") @Nullable
            BigDecimal administrative,

            @Size(max = 1000) @Nullable String note,
            @Size(max = 200) @Nullable String source) {

        private static Line of(CaseForm.Line line, Function<String, BigDecimal> read) {
            return new Line(
                    line.kind(),
                    line.area(),
                    line.label(),
                    line.origin(),
                    line.values().stream()
                            .map(value -> value == null ? BigDecimal.ZERO : Figures.plain(read.apply(value)))
                            .toList(),
                    line.rate(),
                    line.administrative() == null ? null : Figures.plain(read.apply(line.administrative())),
                    line.note(),
                    line.source());
        }

        private CaseForm.Line typed(Function<@Nullable BigDecimal, @Nullable String> write) {
            List<@Nullable String> texts = new ArrayList<>();
            Objects.requireNonNullElse(values, List.<BigDecimal>of()).forEach(value -> texts.add(write.apply(value)));
            return new CaseForm.Line(kind, area, label, origin, texts, rate, write.apply(administrative), note, source);
        }
    }

    /** @param read what a person would type */
    static NewCaseJson of(CaseForm form, Function<String, BigDecimal> read) {
        return new NewCaseJson(
                form.firstYear(),
                form.yearCount(),
                form.lines().stream()
                        .filter(line -> line.label() != null)
                        .map(line -> Line.of(line, read))
                        .toList(),
                "");
    }

    /** @param write as a person would type it */
    CaseForm typed(int seen, Function<@Nullable BigDecimal, @Nullable String> write) {
        return new CaseForm(
                seen,
                firstYear,
                yearCount,
                Objects.requireNonNullElse(lines, List.<Line>of()).stream()
                        .map(line -> line.typed(write))
                        .toList(),
                reason);
    }
}
