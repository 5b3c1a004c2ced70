package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar year in which a case is paid back: the first in which the cumulative net, having been positive, is zero
 * or less.
 *
 * @param ordinal counted from the case's first year, which is 1
 * @param withinHorizon false when the case's own years were not enough and its steady state had to go on
 */
public record Payback(int ordinal, int year, boolean withinHorizon) {

    /** Nobody waits longer than a generation for an automation. */
    static final int YEARS_BEYOND = 30;

    static Optional<Payback> of(EconomicCase economicCase, Basis basis) {
        List<Integer> years = economicCase.years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        Optional<Payback> within = find(economicCase, basis, first, last);
        return within.isPresent() ? within : find(economicCase.extendedTo(last + YEARS_BEYOND), basis, first, last);
    }

    private static Optional<Payback> find(EconomicCase economicCase, Basis basis, int first, int last) {
        boolean invested = false;
        for (Map.Entry<Integer, Money> entry : economicCase.cumulative(basis).entrySet()) {
            int year = entry.getKey();
            if (invested && !entry.getValue().isPositive()) {
                return Optional.of(new Payback(year - first + 1, year, year <= last));
            }
            invested |= entry.getValue().isPositive();
        }
        return Optional.empty();
    }
}
