package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme's annual benefit account: what was promised against what was harvested, since the start. ÅV a year, as they
 * stood at the end of each year, this year's as they stand now.
 *
 * @param year the last year told
 * @param value what the harvested ÅV are worth a year, in words
 * @param note how much of what was promised is harvested, in words
 */
record BenefitAccount(
        String programme,
        String administration,
        String asOf,
        int year,
        Fte target,
        Fte promised,
        Fte confirmed,
        Fte harvested,
        String value,
        String note,
        List<YearLine> years,
        List<Integer> columns,
        List<DepartmentLine> departments) {

    /**
     * @param quarter that the year's figures are of the end of; what its lists are asked by
     * @param target null where there is none
     * @param share harvested of what was promised; null while nothing is
     * @param scale ÅV at the right edge of the chart
     * @param zero for the chart, where there is no target
     */
    record YearLine(
            String year,
            String quarter,
            @Nullable Fte target,
            Fte promised,
            Fte confirmed,
            Fte harvested,
            @Nullable BigDecimal share,
            BigDecimal scale,
            BigDecimal zero) {}

    /** @param cells of each year harvested and promised, in words */
    record DepartmentLine(String department, List<String> headings, List<String> cells) {}
}
