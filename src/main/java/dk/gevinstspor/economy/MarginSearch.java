package dk.gevinstspor.economy;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds a case's margin. With the steady-state savings at a factor f, the cumulative net of each year is a line
 * {@code fixed + f × steady}; the payback year can only change where one of these lines crosses zero.
 */
final class MarginSearch {

    /** Decimals of a factor: far finer than an årsværk is kept. */
    private static final int EXACT = 20;

    /** Decimals that are certain after a multiplication. */
    private static final int CERTAIN = 12;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final EconomicCase economicCase;
    private final Basis basis;
    private final Payback payback;
    private final List<CaseLine> scaled;
    private final int steadyFrom;
    private final SortedMap<Integer, BigDecimal> fixed = new TreeMap<>();
    private final SortedMap<Integer, BigDecimal> steady = new TreeMap<>();

    static Optional<Margin> of(EconomicCase economicCase, Basis basis) {
        return economicCase.payback(basis).flatMap(payback -> new MarginSearch(economicCase, basis, payback).solve());
    }

    private MarginSearch(EconomicCase economicCase, Basis basis, Payback payback) {
        this.economicCase = economicCase;
        this.basis = basis;
        this.payback = payback;
        this.scaled = scaled(economicCase, basis);
        this.steadyFrom = steadyFrom();
        add();
    }

    /** The savings of årsværk; in a case without any, all its savings. */
    private static List<CaseLine> scaled(EconomicCase economicCase, Basis basis) {
        List<CaseLine> savings = economicCase.lines().stream()
                .filter(line -> line.kind() == CaseLine.Kind.SAVING && basis.counts(line))
                .toList();
        List<CaseLine> ofFte = savings.stream()
                .filter(line -> line.origin() instanceof FteAtRate)
                .toList();
        return ofFte.isEmpty() ? savings : ofFte;
    }

    /** The first of the years at the end in which everything that is scaled is as in the last one. */
    private int steadyFrom() {
        List<Integer> years = economicCase.years();
        int last = years.get(years.size() - 1);
        int first = last;
        while (first > years.get(0) && saved(first - 1).compareTo(saved(last)) == 0) {
            first--;
        }
        return first;
    }

    private BigDecimal saved(int year) {
        return scaled.stream().map(line -> line.exactIn(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add() {
        List<Integer> years = economicCase.years();
        int last = years.get(years.size() - 1);
        EconomicCase longer = economicCase.extendedTo(last + Payback.YEARS_BEYOND);
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal saved = BigDecimal.ZERO;
        for (int year : longer.years()) {
            BigDecimal unscaled = BigDecimal.ZERO;
            for (int i = 0; i < longer.lines().size(); i++) {
                if (basis.counts(longer.lines().get(i))
                        && !scaled.contains(economicCase.lines().get(i))) {
                    unscaled = unscaled.add(longer.lines().get(i).exactIn(year));
                }
            }
            BigDecimal saving = saved(Math.min(year, last));
            others = others.add(unscaled);
            if (year < steadyFrom) {
                others = others.add(saving);
            } else {
                saved = saved.add(saving);
            }
            fixed.put(year, others);
            steady.put(year, saved);
        }
    }

    private Optional<Margin> solve() {
        Optional<Payback> unrounded = paybackAt(BigDecimal.ONE);
        if (unrounded.isEmpty() || unrounded.get().ordinal() != payback.ordinal()) {
            return Optional.of(margin(BigDecimal.ONE, unrounded));
        }
        List<BigDecimal> crossings = crossings();
        for (int i = 0; i < crossings.size(); i++) {
            BigDecimal below = crossings
                    .get(i)
                    .add(i + 1 < crossings.size() ? crossings.get(i + 1) : BigDecimal.ZERO)
                    .divide(TWO, EXACT + 1, RoundingMode.HALF_UP);
            Optional<Payback> then = paybackAt(below);
            if (then.isEmpty() || then.get().ordinal() != payback.ordinal()) {
                return Optional.of(margin(crossings.get(i), then));
            }
        }
        return Optional.empty();
    }

    /** From the factor of today downwards, each once. */
    private List<BigDecimal> crossings() {
        List<BigDecimal> crossings = new ArrayList<>();
        steady.forEach((year, saved) -> {
            if (saved.signum() < 0) {
                crossings.add(at(year).negate().divide(saved, EXACT, RoundingMode.HALF_UP));
            }
        });
        return crossings.stream()
                .filter(factor -> factor.signum() > 0 && factor.compareTo(BigDecimal.ONE) <= 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private BigDecimal at(int year) {
        return fixed.getOrDefault(year, BigDecimal.ZERO);
    }

    private Optional<Payback> paybackAt(BigDecimal factor) {
        boolean invested = false;
        int first = fixed.firstKey();
        List<Integer> years = economicCase.years();
        for (int year : fixed.keySet()) {
            BigDecimal cumulative = at(year).add(factor.multiply(steady.getOrDefault(year, BigDecimal.ZERO)));
            if (invested && cumulative.signum() <= 0) {
                return Optional.of(new Payback(year - first + 1, year, year <= years.get(years.size() - 1)));
            }
            invested |= cumulative.signum() > 0;
        }
        return Optional.empty();
    }

    private Margin margin(BigDecimal factor, Optional<Payback> next) {
        List<Integer> years = economicCase.years();
        int last = years.get(years.size() - 1);
        Fte now = scaled.stream().map(line -> line.fteIn(last)).reduce(Fte.ZERO, Fte::plus);
        BigDecimal saving = saved(last);
        return new Margin(
                steadyFrom,
                payback.year(),
                now.isZero() ? null : now,
                now.isZero()
                        ? null
                        : new Fte(certain(now.value().multiply(factor)).setScale(Fte.SCALE, RoundingMode.CEILING)),
                new Money(saving.setScale(Money.SCALE, RoundingMode.HALF_UP)),
                new Money(certain(saving.multiply(factor)).setScale(Money.SCALE, RoundingMode.FLOOR)),
                payback,
                next.orElse(null));
    }

    private static BigDecimal certain(BigDecimal product) {
        return product.setScale(CERTAIN, RoundingMode.HALF_UP);
    }
}
