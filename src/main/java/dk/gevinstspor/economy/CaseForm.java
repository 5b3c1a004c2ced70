package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseLine.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is typed: numbers stay the texts that were typed until they are read.
 *
 * @param seen the number of the version that is changed; 0 for the first
 * @param yearCount how many years from the first
 */
record CaseForm(
        @NotNull @Nullable Integer seen,
        @NotNull @Min(1990) @Max(2100) @Nullable Integer firstYear,
        @NotNull @Min(1) @Max(CaseForm.MOST_YEARS) @Nullable Integer yearCount,
        @Valid @Size(max = CaseForm.MOST_LINES) List<Line> lines,

        @NotBlank(message = "{economy.edit.reason.missing}") @Size(max = 2000) @Nullable
        String reason) {

    static final int MOST_YEARS = 30;
    static final int MOST_LINES = 40;

    /**
     * @param values by year from the first: ÅV for a saving of årsværk, else t.kr.
     * @param rate key of the rate; see {@link RateChoices}
     * @param administrative per cent
     */
    record Line(
            @NotNull @Nullable Kind kind,
            @NotNull @Nullable ControlArea area,

            @NotBlank(message = "{economy.edit.label.missing}") @Size(max = 200) @Nullable
            String label,

            @NotNull @Nullable OriginKind origin,
            List<@Nullable String> values,
            @Nullable String rate,
            @Nullable String administrative,
            @Size(max = 1000) @Nullable String note,
            @Size(max = 200) @Nullable String source) {

        Line {
            values = new ArrayList<>(Objects.requireNonNullElse(values, List.of()));
        }

        static Line empty(Kind kind) {
            return new Line(
                    kind,
                    kind == Kind.IMPLEMENTATION ? ControlArea.CAPITAL : ControlArea.SERVICE,
                    null,
                    switch (kind) {
                        case SAVING -> OriginKind.FTE_AT_RATE;
                        case OPERATION -> OriginKind.SHARE_OF_DEVELOPMENT;
                        case IMPLEMENTATION -> OriginKind.DEVELOPMENT;
                    },
                    List.of(),
                    null,
                    null,
                    null,
                    null);
        }

        @Nullable
        String value(int index) {
            return index < values.size() ? values.get(index) : null;
        }

        /** As many values as there are years; one more year before them moves them along. */
        Line moved(int before, int count) {
            List<@Nullable String> moved = new ArrayList<>(Collections.nCopies(Math.max(before, 0), null));
            moved.addAll(values.subList(Math.min(Math.max(-before, 0), values.size()), values.size()));
            while (moved.size() < count) {
                moved.add(null);
            }
            return new Line(kind, area, label, origin, moved.subList(0, count), rate, administrative, note, source);
        }
    }

    CaseForm {
        lines = new ArrayList<>(Objects.requireNonNullElse(lines, List.of()));
        lines.replaceAll(line -> line == null ? Line.empty(Kind.SAVING) : line);
    }

    /** The columns; none while the years cannot be read. */
    List<Integer> years() {
        return firstYear == null || yearCount == null || yearCount < 1 || yearCount > MOST_YEARS
                ? List.of()
                : IntStream.range(firstYear, firstYear + yearCount).boxed().toList();
    }

    CaseForm withLine(Kind kind) {
        List<Line> more = new ArrayList<>(lines);
        if (more.size() < MOST_LINES) {
            more.add(Line.empty(kind));
        }
        return new CaseForm(seen, firstYear, yearCount, more, reason);
    }

    CaseForm withoutLine(int index) {
        List<Line> fewer = new ArrayList<>(lines);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new CaseForm(seen, firstYear, yearCount, fewer, reason);
    }

    /**
     * @param before years added in front; negative takes away
     * @param after years added at the end; negative takes away
     */
    CaseForm withYears(int before, int after) {
        int count = Objects.requireNonNullElse(yearCount, 1) + before + after;
        if (firstYear == null || count < 1 || count > MOST_YEARS) {
            return this;
        }
        return new CaseForm(
                seen,
                firstYear - before,
                count,
                lines.stream().map(line -> line.moved(before, count)).toList(),
                reason);
    }
}
