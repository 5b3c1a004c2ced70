package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The economy of a proposal: its lines, and every figure that follows from them (domain "Money"), in t.kr. of the price
 * level. Any horizon; nothing but the lines is stored.
 */
public record EconomicCase(PriceLevel priceLevel, List<CaseLine> lines) {

    /** What a payback is measured on. */
    public enum Basis {
        /** all implementation and the permanent effects on SERVICE */
        SERVICE_SAVING,
        /** all implementation and all permanent effects */
        TOTAL_ECONOMY;

        boolean counts(CaseLine line) {
            return this == TOTAL_ECONOMY || !line.isPermanent() || line.area() == ControlArea.SERVICE;
        }
    }

    /** An amount in t.kr. and the year it is of. */
    public record InYear(int year, Money amount) {}

    /**
     * @throws IllegalArgumentException when a rate is of another price level, or operation is not the share of the
     *     development that it says
     */
    public EconomicCase {
        lines = List.copyOf(lines);
        for (CaseLine line : lines) {
            if (line.origin() instanceof FteAtRate saved
                    && !saved.rate().priceLevel().equals(priceLevel)) {
                throw new IllegalArgumentException(
                        "a rate of " + saved.rate().priceLevel() + " in a case of " + priceLevel);
            }
            if (line.origin() instanceof ShareOfDevelopment share
                    && !line.amounts().isEmpty()
                    && !line.amounts()
                            .equals(OperationRule.amounts(
                                    development(lines), line.amounts().lastKey(), share.share()))) {
                throw new IllegalArgumentException("operation does not follow from the development: " + line);
            }
        }
    }

    /** The same with the operation that follows from development worked out again, up to and including the last year. */
    public static EconomicCase recalculated(PriceLevel priceLevel, List<CaseLine> lines, int lastYear) {
        return new EconomicCase(
                priceLevel,
                lines.stream()
                        .map(line -> line.origin() instanceof ShareOfDevelopment share
                                ? CaseLine.operationOf(
                                        development(lines), lastYear, line.area(), line.label(), share, line.remarks())
                                : line)
                        .toList());
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

    /** What of the permanent change is administration (account 6), as far as the lines say. */
    public Money administrative(int year) {
        return lines.stream()
                .filter(CaseLine::isPermanent)
                .map(line -> line.administrativeIn(year))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether any permanent line says how much of it is administration. */
    public boolean statesAdministration() {
        return lines.stream()
                .anyMatch(line -> line.isPermanent() && line.remarks().administrativeShare() != null);
    }

    /** Gross ÅV saved in the year by the lines that come from årsværk. */
    public Fte fte(int year) {
        return lines.stream().map(line -> line.fteIn(year)).reduce(Fte.ZERO, Fte::plus);
    }

    /** Running sum of the net, by year. */
    public SortedMap<Integer, Money> cumulative() {
        return cumulative(Basis.TOTAL_ECONOMY);
    }

    public SortedMap<Integer, Money> cumulative(Basis basis) {
        SortedMap<Integer, Money> running = new TreeMap<>();
        Money sum = Money.ZERO;
        for (int year : years()) {
            sum = sum.plus(sum(year, basis::counts));
            running.put(year, sum);
        }
        return running;
    }

    /** Ordinal of the first year in which the cumulative net, having been positive, is zero or less; else none. */
    public OptionalInt paybackYear(Basis basis) {
        return payback(basis)
                .filter(Payback::withinHorizon)
                .map(found -> OptionalInt.of(found.ordinal()))
                .orElseGet(OptionalInt::empty);
    }

    /** As {@link #paybackYear}, but the steady state goes on beyond the horizon; none when that never pays back either. */
    public Optional<Payback> payback(Basis basis) {
        return Payback.of(this, basis);
    }

    /** How far the steady state's savings may fall; none when the payback does not hang on them. */
    public Optional<Margin> margin(Basis basis) {
        return MarginSearch.of(this, basis);
    }

    /** The most that is out at the end of a year: where the cumulative net is greatest; none for what costs nothing. */
    public Optional<InYear> peakInvestment() {
        return cumulative().entrySet().stream()
                .max(Map.Entry.<Integer, Money>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(peak -> peak.getValue().isPositive())
                .map(peak -> new InYear(peak.getKey(), peak.getValue()));
    }

    /** The permanent change that the last year ends with, and the first year from which it is so. */
    public Optional<InYear> steadyState() {
        List<Integer> years = years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        int first = years.get(years.size() - 1);
        Money amount = permanent(first);
        while (first > years.get(0) && permanent(first - 1).equals(amount)) {
            first--;
        }
        return Optional.of(new InYear(first, amount));
    }

    /** The same case over more years: what is permanent goes on as in the last year. */
    public EconomicCase extendedTo(int lastYear) {
        List<Integer> years = years();
        int last = years.isEmpty() ? lastYear : years.get(years.size() - 1);
        return last >= lastYear
                ? this
                : recalculated(
                        priceLevel,
                        lines.stream()
                                .map(line -> line.continuedFrom(last, lastYear))
                                .toList(),
                        lastYear);
    }

    private static List<CaseLine> development(List<CaseLine> lines) {
        return lines.stream().filter(CaseLine::isDevelopment).toList();
    }

    private Money sum(int year, Predicate<CaseLine> which) {
        return lines.stream().filter(which).map(line -> line.in(year)).reduce(Money.ZERO, Money::plus);
    }
}
