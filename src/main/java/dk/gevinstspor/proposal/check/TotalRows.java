package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The totals of a table are the sums of their rows, year by year. */
final class TotalRows implements CaseRule {

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().economyTables()) {
            if (table.role() != Role.DISTRIBUTION) {
                check(table, findings);
            }
        }
        return findings;
    }

    private void check(EconomyTable table, List<Finding> findings) {
        List<EconomyRow> open = new ArrayList<>();
        for (EconomyRow row : table.rows()) {
            switch (row.kind()) {
                case SAVING, OPERATION, IMPLEMENTATION, UNKNOWN -> open.add(row);
                case SUBTOTAL, PERMANENT_TOTAL, IMPLEMENTATION_TOTAL -> {
                    compare(table, row, open, findings);
                    open.clear();
                }
                case TOTAL_IMPACT -> open.clear();
                case MEMO -> {}
            }
        }
    }

    private void compare(EconomyTable table, EconomyRow total, List<EconomyRow> above, List<Finding> findings) {
        List<List<EconomyRow>> readings = readings(table, total, above);
        if (readings.isEmpty()) {
            return;
        }
        for (int year : table.years()) {
            boolean told =
                    Examined.states(total, year) && readings.stream().noneMatch(rows -> agrees(total, rows, year));
            if (told) {
                findings.add(finding(table, total, readings.get(0), year));
            }
        }
    }

    /** What the total may be the sum of: its kind's rows of the whole table, or the rows since the total before. */
    private static List<List<EconomyRow>> readings(EconomyTable table, EconomyRow total, List<EconomyRow> above) {
        List<EconomyRow> ofKind = total.kind() == Kind.PERMANENT_TOTAL
                ? Cells.lines(table, Kind.SAVING, Kind.OPERATION).toList()
                : total.kind() == Kind.IMPLEMENTATION_TOTAL
                        ? Cells.lines(table, Kind.IMPLEMENTATION).toList()
                        : List.of();
        List<EconomyRow> placed =
                above.stream().filter(row -> row.kind().isLine()).toList();
        List<EconomyRow> subtotals = Cells.lines(table, Kind.SUBTOTAL)
                .filter(row -> !row.place().equals(total.place()))
                .toList();
        return Stream.of(ofKind, List.copyOf(above), placed, subtotals)
                .filter(rows -> !rows.isEmpty())
                .toList();
    }

    private static boolean agrees(EconomyRow total, List<EconomyRow> rows, int year) {
        return Examined.amount(total, year).compareTo(Examined.sum(rows, year)) == 0;
    }

    private Finding finding(EconomyTable table, EconomyRow total, List<EconomyRow> rows, int year) {
        BigDecimal stated = Examined.amount(total, year);
        BigDecimal computed = Examined.sum(rows, year);
        boolean rounding = Tolerance.isRoundingOfSum(stated, computed, Cells.step(table), Cells.terms(rows, year));
        String terms = Formula.sum(rows.stream().map(row -> Examined.amount(row, year)));
        return new Finding(
                name(),
                rounding ? Severity.ROUNDING : Severity.ERROR,
                Cells.place(total, year),
                Cells.raw(total, year),
                Said.of("unit.thousands", computed),
                Said.of(
                        "TotalRows.how",
                        total.label(),
                        Integer.toString(year),
                        terms,
                        computed,
                        stated.subtract(computed)),
                rounding ? Said.of("rounding") : Said.of("TotalRows.suggestion", computed));
    }
}
