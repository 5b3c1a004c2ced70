package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The economy of a proposal: its lines, and every figure that follows from them (domain "Money"). t.kr. */
public record EconomicCase(PriceLevel priceLevel, List<CaseLine> lines) {

    /** What a payback is measured on. */
    public enum Basis {
        /** all implementation and the permanent effects on SERVICE */
        SERVICE_SAVING,
        /** all implementation and all permanent effects */
        TOTAL_ECONOMY
    }

    public EconomicCase {
        lines = List.copyOf(lines);
    }

    /** First to last year with an amount, without gaps; empty for a case without amounts. */
    public List<Integer> years() {
        var years = lines.stream()
                .flatMap(line -> line.amounts().keySet().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return years.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(years.getMin(), years.getMax()).boxed().toList();
    }

    public Money of(CaseLine.Kind kind, int year) {
        return sum(year, line -> line.kind() == kind);
    }

    /** Varig ændring: savings and operation. */
    public Money permanent(int year) {
        return sum(year, CaseLine::isPermanent);
    }

    public Money implementation(int year) {
        return of(CaseLine.Kind.IMPLEMENTATION, year);
    }

    public Money net(int year) {
        return permanent(year).plus(implementation(year));
    }

    /** Running sum of the net, by year. */
    public SortedMap<Integer, Money> cumulative() {
        return running(line -> true);
    }

    /** Ordinal of the first year in which the cumulative net, having been positive, is zero or less; else none. */
    public OptionalInt paybackYear(Basis basis) {
        SortedMap<Integer, Money> running = running(
                line -> basis == Basis.TOTAL_ECONOMY || !line.isPermanent() || line.area() == ControlArea.SERVICE);
        boolean invested = false;
        int ordinal = 0;
        for (Money cumulative : running.values()) {
            ordinal++;
            if (invested && !cumulative.isPositive()) {
                return OptionalInt.of(ordinal);
            }
            invested |= cumulative.isPositive();
        }
        return OptionalInt.empty();
    }

    private SortedMap<Integer, Money> running(Predicate<CaseLine> which) {
        SortedMap<Integer, Money> running = new TreeMap<>();
        Money sum = Money.ZERO;
        for (int year : years()) {
            sum = sum.plus(sum(year, which));
            running.put(year, sum);
        }
        return running;
    }

    private Money sum(int year, Predicate<CaseLine> which) {
        return lines.stream().filter(which).map(line -> line.in(year)).reduce(Money.ZERO, Money::plus);
    }
}
