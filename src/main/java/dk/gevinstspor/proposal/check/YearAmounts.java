package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a row, or a sum of rows, comes to in the years of its table, t.kr.; years with nothing are left out. */
record YearAmounts(SortedMap<Integer, BigDecimal> amounts) {

    static Optional<YearAmounts> of(EconomyRow row, EconomyTable table) {
        return row.kind() == Kind.MEMO ? Optional.empty() : sum(List.of(row), table);
    }

    /** The sums that a table of the whole economy is read for. */
    static Stream<YearAmounts> sums(EconomyTable whole) {
        return Stream.<Predicate<EconomyRow>>of(
                        row -> row.kind() == Kind.IMPLEMENTATION,
                        row -> row.kind() == Kind.SAVING,
                        row -> row.kind() == Kind.SAVING || row.kind() == Kind.OPERATION,
                        row -> row.kind().isLine())
                .map(group -> whole.rows().stream().filter(group).toList())
                .flatMap(rows -> sum(rows, whole).stream());
    }

    private static Optional<YearAmounts> sum(List<EconomyRow> rows, EconomyTable table) {
        SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
        for (int year : table.years()) {
            BigDecimal amount = Examined.sum(rows, year);
            if (amount.signum() != 0) {
                amounts.put(year, amount);
            }
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(new YearAmounts(amounts));
    }

    int years() {
        return amounts.size();
    }

    /** Whether a conversion would show in one of them. */
    boolean isAtLeast(BigDecimal least) {
        return amounts.values().stream().anyMatch(amount -> amount.abs().compareTo(least) >= 0);
    }

    boolean isSameAs(YearAmounts other) {
        return amounts.keySet().equals(other.amounts.keySet())
                && amounts.entrySet().stream()
                        .allMatch(each -> each.getValue().compareTo(other.amounts.get(each.getKey())) == 0);
    }

    String shown() {
        return String.join(" · ", amounts.values().stream().map(Formula::figure).toList());
    }
}
