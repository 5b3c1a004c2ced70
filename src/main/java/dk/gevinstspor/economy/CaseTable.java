package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is shown: a row per line and per sum, a column per year, t.kr. of the price level.
 *
 * @param fte gross ÅV by year; empty when no line comes from årsværk
 * @param administrative of the permanent change, account 6; null while no line says
 * @param paybackService ordinal year, 0 when it is not paid back within the horizon
 * @param paybackTotal ordinal year, 0 when it is not paid back within the horizon
 */
public record CaseTable(
        int priceLevel,
        List<Integer> years,
        List<Row> lines,
        Row permanent,
        Row implementation,
        Row net,
        Row cumulative,
        List<Fte> fte,
        @Nullable Row administrative,
        int paybackService,
        int paybackTotal) {

    /** @param label of the line; empty for a sum, which the page names */
    public record Row(String label, List<Money> amounts) {}

    public static CaseTable of(EconomicCase economicCase) {
        List<Integer> years = economicCase.years();
        List<Fte> fte = years.stream().map(economicCase::fte).toList();
        return new CaseTable(
                economicCase.priceLevel().year(),
                years,
                economicCase.lines().stream()
                        .map(line -> row(line.label(), years, line::in))
                        .toList(),
                row("", years, economicCase::permanent),
                row("", years, economicCase::implementation),
                row("", years, economicCase::net),
                new Row("", List.copyOf(economicCase.cumulative().values())),
                fte.stream().allMatch(Fte::isZero) ? List.of() : fte,
                economicCase.statesAdministration() ? row("", years, economicCase::administrative) : null,
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
