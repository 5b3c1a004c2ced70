package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.StatedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The column of sums has the sum of each row's years. */
final class TotalColumns implements CaseRule {

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().economyTables()) {
            for (EconomyRow row : table.rows()) {
                row.total()
                        .filter(stated -> !stated.raw().isBlank() && row.kind() != EconomyRow.Kind.TOTAL_IMPACT)
                        .ifPresent(stated -> compare(table, row, stated, findings));
            }
        }
        return findings;
    }

    private void compare(EconomyTable table, EconomyRow row, StatedAmount stated, List<Finding> findings) {
        BigDecimal computed = Examined.total(row);
        BigDecimal amount = stated.amount().thousands();
        if (amount.compareTo(computed) == 0) {
            return;
        }
        long terms = row.amounts().values().stream()
                .filter(cell -> !cell.amount().isZero())
                .count();
        boolean rounding = Tolerance.isRoundingOfSum(amount, computed, Cells.step(table), terms);
        String sum = Formula.sum(
                row.amounts().values().stream().map(cell -> cell.amount().thousands()));
        findings.add(new Finding(
                name(),
                rounding ? Severity.ROUNDING : Severity.ERROR,
                stated.place(),
                stated.raw().strip(),
                Said.of("unit.thousands", computed),
                Said.of("TotalColumns.how", row.label(), sum, computed),
                rounding ? Said.of("rounding") : Said.of("TotalRows.suggestion", computed)));
    }
}
