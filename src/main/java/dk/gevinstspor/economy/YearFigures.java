package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Whether anything has been spent or is expected to be. */
    public boolean isUnderWay() {
        return forecast != null || !spent.isZero();
    }

    /**
     * The sum of the years. Once one of them has a forecast, this year and those to come without one are expected to
     * cost their budget.
     */
    static YearFigures whole(SortedMap<Integer, YearFigures> years, LocalDate day) {
        return sum(counted(years, day).values());
    }

    /** The years as {@link #whole} adds them. */
    static SortedMap<Integer, YearFigures> counted(SortedMap<Integer, YearFigures> years, LocalDate day) {
        boolean forecasted = years.values().stream().anyMatch(YearFigures::isForecast);
        SortedMap<Integer, YearFigures> counted = new TreeMap<>();
        years.forEach((year, figures) ->
                counted.put(year, forecasted && year >= day.getYear() ? figures.orBudget() : figures));
        return counted;
    }

    /**
     * The same year of several sources. Once one of them has a forecast, those without one are expected to cost their
     * budget, until the year is over.
     */
    static YearFigures ofYear(int year, Collection<YearFigures> sources, LocalDate day) {
        return sum(counted(year, sources, day));
    }

    /** The sources as {@link #ofYear} adds them, in their order. */
    static List<YearFigures> counted(int year, Collection<YearFigures> sources, LocalDate day) {
        boolean forecasted = sources.stream().anyMatch(YearFigures::isForecast);
        return sources.stream()
                .map(source -> forecasted && year >= day.getYear() ? source.orBudget() : source)
                .toList();
    }

    /** A forecast of one is a forecast of all: what has none is expected as it is spent. */
    private static YearFigures sum(Collection<YearFigures> figures) {
        return figures.stream().reduce(NONE, YearFigures::plus);
    }

    private boolean isForecast() {
        return forecast != null;
    }

    YearFigures orBudget() {
        return forecast == null ? new YearFigures(budget, budget, spent) : this;
    }

    /** The same year's figures of one source, of which one has a forecast at most. */
    YearFigures with(YearFigures other) {
        return new YearFigures(
                budget.plus(other.budget), forecast == null ? other.forecast : forecast, spent.plus(other.spent));
    }

    YearFigures plus(YearFigures other) {
        Money expected =
                forecast == null && other.forecast == null ? null : expected().plus(other.expected());
        return new YearFigures(budget.plus(other.budget), expected, spent.plus(other.spent));
    }
}
