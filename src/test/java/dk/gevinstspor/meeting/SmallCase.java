package dk.gevinstspor.meeting;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A case of 2021 to 2023 with a line of each kind. */
final class SmallCase {

    private SmallCase() {}

    static EconomicCase approved() {
        CaseLine developed = CaseLine.development(ControlArea.SERVICE, "Udvikling", years(2021, "400", 2022, "1000"));
        return new EconomicCase(
                new PriceLevel(2021),
                List.of(
                        developed,
                        new CaseLine(
                                CaseLine.Kind.IMPLEMENTATION,
                                ControlArea.SERVICE,
                                "Konsulenter",
                                years(2021, "965", 2022, "965")),
                        new CaseLine(
                                CaseLine.Kind.SAVING,
                                ControlArea.SERVICE,
                                "Årsværk",
                                years(2022, "-574", 2023, "-2870")),
                        CaseLine.operationOf(List.of(developed), 2023, "Drift")));
    }

    private static TreeMap<Integer, Money> years(int one, String amount, int other, String more) {
        return new TreeMap<>(Map.of(one, Money.of(amount), other, Money.of(more)));
    }
}
