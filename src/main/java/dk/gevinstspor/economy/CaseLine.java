package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Origin.Development;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of a case: whole t.kr. by year, savings negative and costs positive.
 *
 * <p>What a document states is {@code new CaseLine(kind, area, label, amounts)}. What follows from årsværk or from
 * development comes from {@link #saving} and {@link #operationOf}: rounded HALF_UP once per line and year, with the
 * unrounded figures kept as its {@link Origin}.
 *
 * @param amounts by year, in t.kr. of the case's price level; a missing year is nothing
 */
public record CaseLine(
        Kind kind, ControlArea area, String label, SortedMap<Integer, Money> amounts, Origin origin, Remarks remarks) {

    public enum Kind {
        /** a permanent change: årsværk or payments that fall away */
        SAVING,
        /** a permanent change: drift og vedligehold */
        OPERATION,
        IMPLEMENTATION
    }

    /** @throws IllegalArgumentException for part of a t.kr., or amounts that are not what their origin gives */
    public CaseLine {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        amounts.forEach((year, amount) -> {
            if (!amount.equals(amount.wholeThousands())) {
                throw new IllegalArgumentException("a case line is whole t.kr., not " + amount + " in " + year);
            }
        });
        require(kind, origin);
        if (origin instanceof FteAtRate derived && !amounts.equals(derived(derived))) {
            throw new IllegalArgumentException("the amounts are not the årsværk times the rate: " + amounts);
        }
    }

    /** A stated line without remarks. */
    public CaseLine(Kind kind, ControlArea area, String label, SortedMap<Integer, Money> amounts) {
        this(kind, area, label, amounts, Origin.STATED, Remarks.NONE);
    }

    /** A saving on service: ÅV by year at the rate. */
    public static CaseLine saving(String label, SortedMap<Integer, Fte> fte, FteRate rate) {
        return saving(ControlArea.SERVICE, label, new FteAtRate(fte, rate), Remarks.NONE);
    }

    public static CaseLine saving(ControlArea area, String label, FteAtRate origin, Remarks remarks) {
        return new CaseLine(Kind.SAVING, area, label, derived(origin), origin, remarks);
    }

    /** A cost of implementation that operation follows from. */
    public static CaseLine development(ControlArea area, String label, SortedMap<Integer, Money> amounts) {
        return new CaseLine(Kind.IMPLEMENTATION, area, label, amounts, Origin.DEVELOPMENT, Remarks.NONE);
    }

    /** Operation on service that follows from development, 25 % a year up to and including the last year. */
    public static CaseLine operationOf(List<CaseLine> development, int lastYear, String label) {
        return operationOf(development, lastYear, ControlArea.SERVICE, label, ShareOfDevelopment.QUARTER, Remarks.NONE);
    }

    public static CaseLine operationOf(
            List<CaseLine> development,
            int lastYear,
            ControlArea area,
            String label,
            ShareOfDevelopment origin,
            Remarks remarks) {
        SortedMap<Integer, Money> amounts = OperationRule.amounts(development, lastYear, origin.share());
        return new CaseLine(Kind.OPERATION, area, label, amounts, origin, remarks);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.ZERO);
    }

    /** The amount before it was rounded, in t.kr.; other than {@link #in} only for a saving of årsværk. */
    BigDecimal exactIn(int year) {
        return origin instanceof FteAtRate derived ? exact(fteIn(year), derived.rate()) : in(year).thousands();
    }

    /** Gross ÅV saved in the year; none for a line that does not come from årsværk. */
    public Fte fteIn(int year) {
        return origin instanceof FteAtRate derived ? derived.fte().getOrDefault(year, Fte.ZERO) : Fte.ZERO;
    }

    public boolean isPermanent() {
        return kind != Kind.IMPLEMENTATION;
    }

    public boolean isDevelopment() {
        return origin instanceof Development;
    }

    /** The part that is administration, rounded HALF_UP to whole t.kr.; nothing while the share is not stated. */
    public Money administrativeIn(int year) {
        BigDecimal share = remarks.administrativeShare();
        return share == null ? Money.ZERO : in(year).times(share).wholeThousands();
    }

    /** A permanent line goes on after the last year as it was in it; operation of development is worked out elsewhere. */
    CaseLine continuedFrom(int last, int until) {
        if (!isPermanent() || !amounts.containsKey(last) || origin instanceof ShareOfDevelopment) {
            return this;
        }
        SortedMap<Integer, Money> longer = new TreeMap<>(amounts);
        SortedMap<Integer, Fte> fte = new TreeMap<>(origin instanceof FteAtRate saved ? saved.fte() : new TreeMap<>());
        for (int year = last + 1; year <= until; year++) {
            longer.put(year, in(last));
            fte.put(year, fteIn(last));
        }
        Origin continued = origin instanceof FteAtRate saved ? new FteAtRate(fte, saved.rate()) : origin;
        return new CaseLine(kind, area, label, longer, continued, remarks);
    }

    public CaseLine with(Remarks noted) {
        return new CaseLine(kind, area, label, amounts, origin, noted);
    }

    private static SortedMap<Integer, Money> derived(FteAtRate origin) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        origin.fte().forEach((year, saved) -> amounts.put(year, whole(exact(saved, origin.rate()))));
        return amounts;
    }

    /** Unrounded: four decimals of ÅV times four of the rate. */
    private static BigDecimal exact(Fte fte, FteRate rate) {
        return fte.value().multiply(rate.amount().thousands()).negate();
    }

    private static Money whole(BigDecimal thousands) {
        return new Money(thousands.setScale(0, RoundingMode.HALF_UP));
    }

    private static void require(Kind kind, Origin origin) {
        boolean fits = origin instanceof FteAtRate
                ? kind == Kind.SAVING
                : origin instanceof ShareOfDevelopment
                        ? kind == Kind.OPERATION
                        : !(origin instanceof Development) || kind == Kind.IMPLEMENTATION;
        if (!fits) {
            throw new IllegalArgumentException(kind + " cannot come from " + origin);
        }
    }
}
