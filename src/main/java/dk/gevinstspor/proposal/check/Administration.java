package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What falls on administration (account 6) is at most what the whole proposal saves in the year. */
final class Administration implements CaseRule {

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        List<EconomyRow> savings = proposal.lines(row -> row.kind() == Kind.SAVING);
        if (savings.isEmpty()) {
            return findings;
        }
        for (EconomyTable table : proposal.proposal().tables(Role.ADMINISTRATION)) {
            if (PriceLevels.year(table)
                    .filter(year -> !proposal.level().equals(Optional.of(year)))
                    .isPresent()) {
                continue;
            }
            for (EconomyRow row : table.rows()) {
                for (int year : table.years()) {
                    BigDecimal stated = Examined.amount(row, year);
                    BigDecimal all = Examined.sum(savings, year);
                    if (stated.signum() < 0 && stated.compareTo(all) < 0) {
                        findings.add(new Finding(
                                name(),
                                Severity.ERROR,
                                Cells.place(row, year),
                                Cells.raw(row, year),
                                Said.of("unit.thousands", all),
                                Said.of("Administration.how", row.label(), Integer.toString(year), stated, all),
                                Said.of("TableToTable.suggestion")));
                    }
                }
            }
        }
        return findings;
    }
}
