package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is changed in a case to see what then happens; null or 0 leaves it as it is. Applied to a case it gives another
 * case over the same years.
 *
 * @param startLater quarters that all savings begin later, negative for earlier
 * @param fte gross ÅV a year in the steady state
 * @param everyYear whether the other years' ÅV follow in proportion, or only the steady years change
 * @param rate t.kr. a year of one ÅV
 * @param development t.kr. in all, spread over the years as before
 * @param operation t.kr. a year in full operation, the other years in proportion; else operation that follows from
 *     development goes on doing so
 */
public record WhatIf(
        int startLater,
        @Nullable Fte fte,
        boolean everyYear,
        @Nullable Money rate,
        @Nullable Money development,
        @Nullable Money operation) {

    public static final WhatIf NOTHING = new WhatIf(0, null, true, null, null, null);

    private static final int QUARTERS = 4;

    public static WhatIf later(int quarters) {
        return new WhatIf(quarters, null, true, null, null, null);
    }

    public static WhatIf atRate(Money thousandsPerFte) {
        return new WhatIf(0, null, true, thousandsPerFte, null, null);
    }

    public static WhatIf developedFor(Money thousands) {
        return new WhatIf(0, null, true, null, thousands, null);
    }

    /** Without what the case has none of: ÅV, development or operation that is not there cannot be another. */
    WhatIf on(EconomicCase economicCase) {
        List<Integer> years = economicCase.years();
        if (years.isEmpty()) {
            return NOTHING;
        }
        int last = years.get(years.size() - 1);
        boolean saved = !economicCase.fte(last).isZero();
        boolean operated = !economicCase.of(CaseLine.Kind.OPERATION, last).isZero();
        return new WhatIf(
                startLater,
                saved ? fte : null,
                !saved || everyYear,
                saved ? rate : null,
                developmentOf(economicCase).isZero() ? null : development,
                operated ? operation : null);
    }

    public EconomicCase applyTo(EconomicCase economicCase) {
        List<Integer> years = economicCase.years();
        if (years.isEmpty()) {
            return economicCase;
        }
        List<CaseLine> lines = economicCase.lines().stream()
                .map(line -> changed(line, economicCase))
                .toList();
        return EconomicCase.recalculated(economicCase.priceLevel(), lines, years.get(years.size() - 1));
    }

    private CaseLine changed(CaseLine line, EconomicCase in) {
        return switch (line.kind()) {
            case SAVING -> later(saving(line, in), in.years());
            case OPERATION -> operated(line, in);
            case IMPLEMENTATION -> developed(line, in);
        };
    }

    private CaseLine saving(CaseLine line, EconomicCase in) {
        if (!(line.origin() instanceof FteAtRate saved)) {
            return line;
        }
        int last = in.years().get(in.years().size() - 1);
        Fte steady = in.fte(last);
        SortedMap<Integer, Fte> changed = new TreeMap<>(saved.fte());
        if (fte != null && !steady.isZero()) {
            BigDecimal wanted = fte.value();
            changed.replaceAll((year, value) -> everyYear || isSteadyFrom(year, last, in)
                    ? Fte.rounded(value.value().multiply(wanted).divide(steady.value(), 10, RoundingMode.HALF_UP))
                    : value);
        }
        FteRate at = saved.rate();
        FteRate other = rate == null ? at : new FteRate(at.name(), rate, at.priceLevel(), at.validFrom());
        return CaseLine.saving(line.area(), line.label(), new FteAtRate(changed, other), line.remarks());
    }

    private static boolean isSteadyFrom(int year, int last, EconomicCase in) {
        return in.years().stream()
                .filter(each -> each >= year && each <= last)
                .allMatch(each -> in.fte(each).equals(in.fte(last)));
    }

    /** A quarter later, a year has three quarters of its own saving and one of the year's before. */
    private CaseLine later(CaseLine line, List<Integer> years) {
        if (startLater == 0) {
            return line;
        }
        if (line.origin() instanceof FteAtRate saved) {
            SortedMap<Integer, Fte> moved = new TreeMap<>();
            years.forEach(year -> moved.put(
                    year,
                    Fte.rounded(shifted(year, years, each -> line.fteIn(each).value()))));
            return CaseLine.saving(line.area(), line.label(), new FteAtRate(moved, saved.rate()), line.remarks());
        }
        SortedMap<Integer, Money> moved = new TreeMap<>();
        years.forEach(year -> moved.put(
                year,
                new Money(
                        shifted(year, years, each -> line.in(each).thousands()).setScale(0, RoundingMode.HALF_UP))));
        return new CaseLine(line.kind(), line.area(), line.label(), moved, line.origin(), line.remarks());
    }

    private BigDecimal shifted(int year, List<Integer> years, IntFunction<BigDecimal> value) {
        int wholeYears = Math.floorDiv(startLater, QUARTERS);
        int quarters = Math.floorMod(startLater, QUARTERS);
        BigDecimal own = at(year - wholeYears, years, value).multiply(BigDecimal.valueOf(QUARTERS - quarters));
        BigDecimal before = at(year - wholeYears - 1, years, value).multiply(BigDecimal.valueOf(quarters));
        return own.add(before).divide(BigDecimal.valueOf(QUARTERS), 10, RoundingMode.HALF_UP);
    }

    /** Nothing before the case begins; after it has ended, as in its last year. */
    private static BigDecimal at(int year, List<Integer> years, IntFunction<BigDecimal> value) {
        int last = years.get(years.size() - 1);
        return year < years.get(0) ? BigDecimal.ZERO : value.apply(Math.min(year, last));
    }

    private CaseLine operated(CaseLine line, EconomicCase in) {
        int last = in.years().get(in.years().size() - 1);
        Money full = in.of(CaseLine.Kind.OPERATION, last);
        if (operation == null || full.isZero()) {
            return line;
        }
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        line.amounts().forEach((year, amount) -> amounts.put(year, scaled(amount, operation, full)));
        Origin origin = line.origin() instanceof ShareOfDevelopment ? Origin.STATED : line.origin();
        return new CaseLine(line.kind(), line.area(), line.label(), amounts, origin, line.remarks());
    }

    /** What is not marked as development changes only in a case without any that is. */
    private CaseLine developed(CaseLine line, EconomicCase in) {
        boolean marked = in.lines().stream().anyMatch(CaseLine::isDevelopment);
        Money before = developmentOf(in);
        if (development == null || before.isZero() || marked != line.isDevelopment()) {
            return line;
        }
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        line.amounts().forEach((year, amount) -> amounts.put(year, scaled(amount, development, before)));
        return new CaseLine(line.kind(), line.area(), line.label(), amounts, line.origin(), line.remarks());
    }

    /** All development of a case, t.kr.; all its implementation when no line is marked as development. */
    static Money developmentOf(EconomicCase in) {
        boolean marked = in.lines().stream().anyMatch(CaseLine::isDevelopment);
        return in.lines().stream()
                .filter(line -> !line.isPermanent() && line.isDevelopment() == marked)
                .flatMap(line -> line.amounts().values().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money scaled(Money amount, Money wanted, Money before) {
        return new Money(
                amount.thousands().multiply(wanted.thousands()).divide(before.thousands(), 0, RoundingMode.HALF_UP));
    }
}
