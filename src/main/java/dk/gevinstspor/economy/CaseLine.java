package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of a case: whole t.kr. by year, savings negative and costs positive.
 *
 * @param amounts by year, in t.kr. of the case's price level; a missing year is nothing
 */
public record CaseLine(Kind kind, ControlArea area, String label, SortedMap<Integer, Money> amounts) {

    /** Operation of a year when nothing else is stated: 25 % of the development of all years before it. */
    private static final BigDecimal OPERATION_SHARE = new BigDecimal("0.25");

    public enum Kind {
        /** a permanent change: årsværk or payments that fall away */
        SAVING,
        /** a permanent change: drift og vedligehold */
        OPERATION,
        IMPLEMENTATION
    }

    public CaseLine {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        amounts.forEach((year, amount) -> {
            if (!amount.equals(amount.wholeThousands())) {
                throw new IllegalArgumentException("a case line is whole t.kr., not " + amount + " in " + year);
            }
        });
    }

    /** ÅV by year at a rate in t.kr., rounded HALF_UP once per year. */
    public static CaseLine saving(String label, SortedMap<Integer, Fte> fte, Money rate) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        fte.forEach((year, saved) -> amounts.put(year, saved.savingAt(rate).wholeThousands()));
        return new CaseLine(Kind.SAVING, ControlArea.SERVICE, label, amounts);
    }

    /** Operation that follows from a development line, up to and including the last year of the horizon. */
    public static CaseLine operationOf(CaseLine development, int lastYear, String label) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        Money developed = Money.ZERO;
        for (int year = development.amounts.firstKey(); year <= lastYear; year++) {
            amounts.put(year, developed.times(OPERATION_SHARE).wholeThousands());
            developed = developed.plus(development.in(year));
        }
        return new CaseLine(Kind.OPERATION, ControlArea.SERVICE, label, amounts);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.ZERO);
    }

    boolean isPermanent() {
        return kind != Kind.IMPLEMENTATION;
    }
}
