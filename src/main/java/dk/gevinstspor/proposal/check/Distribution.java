package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What falls on the committees adds up to the table's total. */
final class Distribution implements CaseRule {

    private static final Vocabulary TOTAL = Vocabulary.of("^\\s*(?:i alt|total|samlet|sum)");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().tables(Role.DISTRIBUTION)) {
            for (EconomyRow row : table.rows()) {
                if (isTotal(row)) {
                    compare(table, row, findings);
                }
            }
        }
        return findings;
    }

    private static boolean isTotal(EconomyRow row) {
        return TOTAL.isIn(row.group()) || (row.group().isBlank() && TOTAL.isIn(row.label()));
    }

    /** A total within groups is of the rows with its label; one without is of all rows. */
    private void compare(EconomyTable table, EconomyRow total, List<Finding> findings) {
        boolean grouped = TOTAL.isIn(total.group()) && !total.group().equals(total.label());
        List<EconomyRow> parts = table.rows().stream()
                .filter(row -> !isTotal(row))
                .filter(row -> !grouped || Words.normal(row.label()).equals(Words.normal(total.label())))
                .toList();
        for (int year : table.years()) {
            BigDecimal computed = Examined.sum(parts, year);
            if (parts.isEmpty()
                    || !Examined.states(total, year)
                    || Examined.amount(total, year).compareTo(computed) == 0) {
                continue;
            }
            boolean rounding = Tolerance.isRoundingOfSum(
                    Examined.amount(total, year), computed, Cells.step(table), Cells.terms(parts, year));
            String sum = Formula.sum(parts.stream().map(row -> Examined.amount(row, year)));
            findings.add(new Finding(
                    name(),
                    rounding ? Severity.ROUNDING : Severity.ERROR,
                    Cells.place(total, year),
                    Cells.raw(total, year),
                    Said.of("unit.thousands", computed),
                    Said.of("TotalColumns.how", total.label(), sum, computed),
                    rounding ? Said.of("rounding") : Said.of("TotalRows.suggestion", computed)));
        }
    }
}
