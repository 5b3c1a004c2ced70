package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What has changed from one case to another, cell by cell, in t.kr.
 *
 * @param samePriceLevel amounts of different price levels cannot be compared
 * @param years of both
 * @param lines those of the later case in its order, then those that are gone
 */
record CaseDifference(
        boolean samePriceLevel,
        List<Integer> years,
        List<Row> lines,
        Row permanent,
        Row implementation,
        Row net,
        Row cumulative) {

    enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** @param delta after minus before */
    record Cell(Money before, Money after, Money delta) {

        public boolean isChanged() {
            return !delta.isZero();
        }
    }

    /**
     * A line or a sum.
     *
     * @param label of the line; empty for a sum
     * @param before null for a line that is new, and for a sum
     * @param after null for a line that is gone, and for a sum
     */
    record Row(
            String label,
            Change change,
            List<Cell> cells,
            @Nullable CaseLine before,
            @Nullable CaseLine after) {

        /** The amounts are as before, but not what they come from or what is said about them. */
        public boolean isExplainedOtherwise() {
            return before != null && after != null && !explainedAlike(before, after);
        }
    }

    static CaseDifference between(EconomicCase before, EconomicCase after) {
        TreeSet<Integer> years = new TreeSet<>(before.years());
        years.addAll(after.years());
        List<Integer> all = List.copyOf(years);
        List<CaseLine> left = new ArrayList<>(before.lines());
        List<Row> lines = new ArrayList<>();
        for (CaseLine line : after.lines()) {
            CaseLine old = take(left, line);
            lines.add(row(line.label(), old, line, all));
        }
        left.forEach(gone -> lines.add(row(gone.label(), gone, null, all)));
        return new CaseDifference(
                before.priceLevel().equals(after.priceLevel()),
                all,
                lines,
                sum(all, before::permanent, after::permanent),
                sum(all, before::implementation, after::implementation),
                sum(all, before::net, after::net),
                sum(all, year -> until(before, year), year -> until(after, year)));
    }

    /** The line of the same kind and name. */
    private static @Nullable CaseLine take(List<CaseLine> left, CaseLine line) {
        for (CaseLine old : left) {
            if (old.kind() == line.kind() && old.label().equals(line.label())) {
                left.remove(old);
                return old;
            }
        }
        return null;
    }

    private static Row row(String label, @Nullable CaseLine before, @Nullable CaseLine after, List<Integer> years) {
        List<Cell> cells = cells(years, year -> in(before, year), year -> in(after, year));
        return new Row(label, change(before, after, cells), cells, before, after);
    }

    private static Change change(@Nullable CaseLine before, @Nullable CaseLine after, List<Cell> cells) {
        if (before == null) {
            return Change.ADDED;
        }
        if (after == null) {
            return Change.REMOVED;
        }
        return cells.stream().noneMatch(Cell::isChanged) && explainedAlike(before, after)
                ? Change.SAME
                : Change.CHANGED;
    }

    /** A year that is not mentioned is the same as nothing in it. */
    private static boolean explainedAlike(CaseLine before, CaseLine after) {
        if (before.area() != after.area() || !before.remarks().equals(after.remarks())) {
            return false;
        }
        if (before.origin() instanceof FteAtRate was && after.origin() instanceof FteAtRate is) {
            TreeSet<Integer> years = new TreeSet<>(was.fte().keySet());
            years.addAll(is.fte().keySet());
            return was.rate().equals(is.rate())
                    && years.stream().allMatch(year -> before.fteIn(year).equals(after.fteIn(year)));
        }
        return before.origin().equals(after.origin());
    }

    private static Row sum(List<Integer> years, IntFunction<Money> before, IntFunction<Money> after) {
        List<Cell> cells = cells(years, before, after);
        boolean changed = cells.stream().anyMatch(Cell::isChanged);
        return new Row("", changed ? Change.CHANGED : Change.SAME, cells, null, null);
    }

    private static List<Cell> cells(List<Integer> years, IntFunction<Money> before, IntFunction<Money> after) {
        return years.stream()
                .map(year -> {
                    Money was = before.apply(year);
                    Money is = after.apply(year);
                    return new Cell(was, is, is.minus(was));
                })
                .toList();
    }

    private static Money in(@Nullable CaseLine line, int year) {
        return line == null ? Money.ZERO : line.in(year);
    }

    private static Money until(EconomicCase economicCase, int year) {
        return economicCase.years().stream()
                .filter(each -> each <= year)
                .map(economicCase::net)
                .reduce(Money.ZERO, Money::plus);
    }
}
