package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.Payback;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Whether ÅV as they come pay the programme back by the year that its case promises, on service saving: the case's costs
 * as they stand, its savings replaced by the harvested ÅV at the rate. A year's ÅV are the mean of its four quarters.
 */
final class PaybackPath {

    private final int promisedYear;
    private final double rate;
    private final SortedMap<Integer, Double> costs;

    private PaybackPath(int promisedYear, double rate, SortedMap<Integer, Double> costs) {
        this.promisedYear = promisedYear;
        this.rate = rate;
        this.costs = costs;
    }

    /** @param rate t.kr. of one ÅV a year in the case's price level; none for a case that never pays back */
    static Optional<PaybackPath> of(EconomicCase programme, Money rate) {
        return programme
                .payback(Basis.SERVICE_SAVING)
                .filter(Payback::withinHorizon)
                .map(payback -> new PaybackPath(payback.year(), rate.thousands().doubleValue(), costs(programme)));
    }

    private static SortedMap<Integer, Double> costs(EconomicCase programme) {
        SortedMap<Integer, Double> costs = new TreeMap<>();
        Money before = Money.ZERO;
        for (Map.Entry<Integer, Money> year :
                programme.cumulative(Basis.SERVICE_SAVING).entrySet()) {
            Money saved = programme.lines().stream()
                    .filter(line -> line.kind() == CaseLine.Kind.SAVING && line.area() == ControlArea.SERVICE)
                    .map(line -> line.in(year.getKey()))
                    .reduce(Money.ZERO, Money::plus);
            costs.put(
                    year.getKey(),
                    year.getValue().minus(before).minus(saved).thousands().doubleValue());
            before = year.getValue();
        }
        return costs;
    }

    int promisedYear() {
        return promisedYear;
    }

    /** @param fte ÅV harvested at the end of a quarter */
    boolean isPaidBack(ToDoubleFunction<Quarter> fte) {
        double cumulative = 0;
        boolean invested = false;
        for (Map.Entry<Integer, Double> year : costs.headMap(promisedYear + 1).entrySet()) {
            double mean = 0;
            for (int number = 1; number <= 4; number++) {
                mean += fte.applyAsDouble(new Quarter(year.getKey(), number)) / 4;
            }
            cumulative += year.getValue() - mean * rate;
            if (invested && cumulative <= 0) {
                return true;
            }
            invested |= cumulative > 0;
        }
        return false;
    }
}
