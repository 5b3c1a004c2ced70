package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Money;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * A case as it is shown: a row per line and per sum, a column per year, t.kr. of the price level.
 *
 * @param paybackService ordinal year, 0 when it is not paid back within the horizon
 * @param paybackTotal ordinal year, 0 when it is not paid back within the horizon
 */
public record CaseTable(
        int priceLevel,
        List<Integer> years,
        List<Row> lines,
        Row permanent,
        Row implementation,
        Row cumulative,
        int paybackService,
        int paybackTotal) {

    /** @param label of the line; empty for a sum, which the page names */
    public record Row(String label, List<Money> amounts) {}

    public static CaseTable of(EconomicCase economicCase) {
        List<Integer> years = economicCase.years();
        return new CaseTable(
                economicCase.priceLevel().year(),
                years,
                economicCase.lines().stream()
                        .map(line -> row(line.label(), years, line::in))
                        .toList(),
                row("", years, economicCase::permanent),
                row("", years, economicCase::implementation),
                new Row("", List.copyOf(economicCase.cumulative().values())),
                ordinal(economicCase.paybackYear(Basis.SERVICE_SAVING)),
                ordinal(economicCase.paybackYear(Basis.TOTAL_ECONOMY)));
    }

    private static int ordinal(OptionalInt year) {
        return year.orElse(0);
    }

    private static Row row(String label, List<Integer> years, IntFunction<Money> amount) {
        return new Row(label, years.stream().map(amount::apply).toList());
    }
}
