package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.StatedAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds rows that sum up those above them without being called a sum: taken for lines they would count twice. A net ("netto") that
 * sums up nothing, and a sum without a word for it, are left for a person to say what they are.
 */
final class Repeats {

    private final List<EconomyRow> told = new ArrayList<>();
    private final List<EconomyRow> rows;

    private Repeats(List<EconomyRow> rows) {
        this.rows = rows;
    }

    static List<EconomyRow> told(List<EconomyRow> rows) {
        Repeats repeats = new Repeats(rows);
        for (int index = 0; index < rows.size(); index++) {
            EconomyRow row = rows.get(index);
            repeats.told.add(isUndecided(row) ? as(repeats.kind(row, index), row) : row);
        }
        return repeats.told;
    }

    private static EconomyRow as(Kind kind, EconomyRow row) {
        return new EconomyRow(row.place(), kind, row.group(), row.label(), row.area(), row.amounts(), row.total());
    }

    private static boolean isUndecided(EconomyRow row) {
        return (row.kind().isLine() || row.kind() == Kind.UNKNOWN)
                && row.amounts().values().stream()
                        .anyMatch(amount -> !amount.amount().isZero());
    }

    private Kind kind(EconomyRow row, int index) {
        SortedMap<Integer, Money> amounts = amounts(row);
        List<EconomyRow> above = told.stream().filter(Repeats::isUndecided).toList();
        List<EconomyRow> ofHalf =
                above.stream().filter(line -> half(line) == half(row)).toList();
        boolean net = Words.has(Words.NET, row.label());
        boolean sumOfHalf = row.kind().isLine() && amounts.equals(sum(ofHalf));
        if (net && sumOfHalf) {
            return half(row);
        }
        if (net && (amounts.equals(sum(above)) || amounts.equals(running(sum(above))))) {
            return Kind.TOTAL_IMPACT;
        }
        if (net && isCounted(row, ofHalf, index)) {
            return row.kind();
        }
        if (net
                && !above.isEmpty()
                && row.group().equals(above.get(above.size() - 1).group())) {
            return Kind.UNKNOWN;
        }
        return sumOfHalf && ofHalf.size() > 1 && !isCounted(row, ofHalf, index) ? Kind.UNKNOWN : row.kind();
    }

    /** Whether a total further down, called so, has it in its sum. */
    private boolean isCounted(EconomyRow row, List<EconomyRow> above, int index) {
        List<EconomyRow> lines = new ArrayList<>(above);
        lines.add(row);
        for (EconomyRow below : rows.subList(index + 1, rows.size())) {
            if (below.kind() == half(row)) {
                return amounts(below).equals(sum(lines));
            }
            if (below.kind().isLine() && half(below) == half(row)) {
                lines.add(below);
            }
        }
        return false;
    }

    /** The total that sums up its half of the case. */
    private static Kind half(EconomyRow row) {
        return row.kind() == Kind.IMPLEMENTATION ? Kind.IMPLEMENTATION_TOTAL : Kind.PERMANENT_TOTAL;
    }

    private static SortedMap<Integer, Money> amounts(EconomyRow row) {
        return sum(List.of(row));
    }

    private static SortedMap<Integer, Money> sum(List<EconomyRow> lines) {
        SortedMap<Integer, Money> sum = new TreeMap<>();
        for (EconomyRow line : lines) {
            for (Map.Entry<Integer, StatedAmount> year : line.amounts().entrySet()) {
                sum.merge(year.getKey(), year.getValue().amount(), Money::plus);
            }
        }
        return sum;
    }

    private static SortedMap<Integer, Money> running(SortedMap<Integer, Money> years) {
        SortedMap<Integer, Money> running = new TreeMap<>();
        Money before = Money.ZERO;
        for (Map.Entry<Integer, Money> year : years.entrySet()) {
            before = before.plus(year.getValue());
            running.put(year.getKey(), before);
        }
        return running;
    }
}
