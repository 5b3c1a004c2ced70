package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The automation programme's case (seeds 000) for tests, in t.kr. of 2021. */
final class Case2021 {

    static final PriceLevel PRICES = new PriceLevel(2021);
    static final FteRate BLENDED = rate("Gennemsnit", 574);
    static final FteRate HK = rate("HK", 505);

    private Case2021() {}

    static EconomicCase approved() {
        return with(BLENDED, "0", "1", "2", "3", "5", "5");
    }

    /** With other årsværk from 2021 on, or at another rate. */
    static EconomicCase with(FteRate rate, String... from2021) {
        CaseLine development =
                CaseLine.development(ControlArea.CAPITAL, "Udvikling", amounts(440, 800, 800, 800, 0, 0));
        return new EconomicCase(
                PRICES,
                List.of(
                        CaseLine.saving("Effektivisering", fte(from2021), rate),
                        CaseLine.operationOf(List.of(development), 2026, "Drift"),
                        new CaseLine(
                                CaseLine.Kind.IMPLEMENTATION,
                                ControlArea.CAPITAL,
                                "Konsulenter",
                                amounts(965, 965, 965, 965, 0, 0)),
                        development));
    }

    static SortedMap<Integer, Fte> fte(String... from2021) {
        SortedMap<Integer, Fte> fte = new TreeMap<>();
        for (int i = 0; i < from2021.length; i++) {
            fte.put(2021 + i, Fte.of(from2021[i]));
        }
        return fte;
    }

    static SortedMap<Integer, Money> amounts(long... from2021) {
        return amountsFrom(2021, from2021);
    }

    static SortedMap<Integer, Money> amountsFrom(int year, long... thousands) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        for (int i = 0; i < thousands.length; i++) {
            amounts.put(year + i, Money.of(thousands[i]));
        }
        return amounts;
    }

    private static FteRate rate(String name, long thousands) {
        return new FteRate(name, Money.of(thousands), PRICES, LocalDate.of(2021, 1, 1));
    }
}
