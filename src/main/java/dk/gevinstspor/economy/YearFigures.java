package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The implementation cost of a year, t.kr.
 *
 * @param budget as approved
 * @param forecast what the whole year is expected to cost; null while nobody has said
 * @param spent so far
 */
public record YearFigures(Money budget, @Nullable Money forecast, Money spent) {

    public static final YearFigures NONE = new YearFigures(Money.ZERO, null, Money.ZERO);

    /** What it will be at least: a forecast is overtaken by what is already spent. */
    public Money expected() {
        return forecast == null || forecast.compareTo(spent) < 0 ? spent : forecast;
    }

    /** Over the budget when positive. */
    public Money deviation() {
        return expected().minus(budget);
    }

    static YearFigures sum(Collection<YearFigures> figures) {
        return figures.stream().reduce(NONE, YearFigures::plus);
    }

    /** The same year's figures from two sources, of which one has a forecast at most. */
    YearFigures with(YearFigures other) {
        return new YearFigures(
                budget.plus(other.budget), forecast == null ? other.forecast : forecast, spent.plus(other.spent));
    }

    /** A forecast of one is a forecast of both: what has none is expected as it is spent. */
    private YearFigures plus(YearFigures other) {
        Money expected =
                forecast == null && other.forecast == null ? null : expected().plus(other.expected());
        return new YearFigures(budget.plus(other.budget), expected, spent.plus(other.spent));
    }
}
