package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row that stands in two tables has the same amounts in both, and so have the totals of the same rows. */
final class TableToTable implements CaseRule {

    private static final Set<Role> DETAILS = EnumSet.of(Role.PERMANENT, Role.IMPLEMENTATION, Role.WHOLE, Role.OTHER);

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        proposal.whole().ifPresent(whole -> {
            Map<String, EconomyRow> known = whole.rows().stream()
                    .filter(row -> row.kind() != Kind.TOTAL_IMPACT
                            && !Words.normal(row.label()).isEmpty())
                    .collect(Collectors.toMap(TableToTable::name, Function.identity(), (first, again) -> first));
            proposal.proposal().economyTables().stream()
                    .filter(table -> !table.place().equals(whole.place()) && DETAILS.contains(table.role()))
                    .filter(table -> table.priceLevel().equals(whole.priceLevel()))
                    .forEach(table -> compare(table, known, whole, findings));
        });
        return findings;
    }

    private static String name(EconomyRow row) {
        return Words.normal(row.label());
    }

    private void compare(
            EconomyTable table, Map<String, EconomyRow> known, EconomyTable whole, List<Finding> findings) {
        for (EconomyRow row : table.rows()) {
            EconomyRow other = known.get(name(row));
            if (other != null && other.kind().isLine() == row.kind().isLine()) {
                compare(table, row, whole, other, findings);
            }
        }
    }

    private void compare(
            EconomyTable table, EconomyRow row, EconomyTable whole, EconomyRow other, List<Finding> findings) {
        for (int year : table.years()) {
            if (!Examined.states(row, year) || !other.amounts().containsKey(year)) {
                continue;
            }
            BigDecimal here = Examined.amount(row, year);
            BigDecimal there = Examined.amount(other, year);
            if (here.compareTo(there) == 0) {
                continue;
            }
            BigDecimal step = Cells.step(table).max(Cells.step(whole));
            boolean rounding = Tolerance.same(here, there, step);
            Place place = Cells.place(row, year);
            findings.add(new Finding(
                    name(),
                    rounding ? Severity.ROUNDING : Severity.ERROR,
                    place,
                    Cells.raw(row, year),
                    Said.of("unit.thousands", there),
                    Said.of("TableToTable.how", row.label(), Integer.toString(year), here, there, whole.heading()),
                    rounding ? Said.of("rounding") : Said.of("TableToTable.suggestion")));
        }
    }
}
