package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Operation in a year is a share of the development of all years before it (domain "Money"). */
final class OperationRule {

    private OperationRule() {}

    /** From the first year of development to the last year; rounded HALF_UP once per year. */
    static SortedMap<Integer, Money> amounts(List<CaseLine> development, int lastYear, BigDecimal share) {
        SortedMap<Integer, Money> developed = new TreeMap<>();
        development.forEach(
                line -> line.amounts().forEach((year, amount) -> developed.merge(year, amount, Money::plus)));
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        if (developed.isEmpty()) {
            return amounts;
        }
        Money before = Money.ZERO;
        for (int year = developed.firstKey(); year <= lastYear; year++) {
            amounts.put(year, before.times(share).wholeThousands());
            before = before.plus(developed.getOrDefault(year, Money.ZERO));
        }
        return amounts;
    }
}
