package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Samlet økonomisk påvirkning is each year's net, or its running sum: whichever the row's own figures come nearest to. */
final class TotalImpact implements CaseRule {

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().tables(Role.WHOLE)) {
            table.rows(Kind.TOTAL_IMPACT).stream()
                    .filter(row -> table.years().stream().anyMatch(year -> Examined.states(row, year)))
                    .forEach(row -> compare(table, row, findings));
        }
        return findings;
    }

    private void compare(EconomyTable table, EconomyRow row, List<Finding> findings) {
        List<Step> perYear = steps(table, row, false);
        List<Step> cumulative = steps(table, row, true);
        boolean runs = wrong(cumulative) < wrong(perYear);
        for (Step step : runs ? cumulative : perYear) {
            if (!step.agrees()) {
                findings.add(finding(table, row, step, runs));
            }
        }
    }

    private static long wrong(List<Step> steps) {
        return steps.stream().filter(step -> !step.agrees()).count();
    }

    /** One year: what stands there, what the lines and what the stated totals make of it. */
    private record Step(int year, BigDecimal before, BigDecimal stated, BigDecimal byLines, BigDecimal byTotals) {

        boolean agrees() {
            return stated.compareTo(byLines) == 0 || stated.compareTo(byTotals) == 0;
        }
    }

    /** A running sum is checked step by step, so that one slip is told once. */
    private static List<Step> steps(EconomyTable table, EconomyRow row, boolean running) {
        List<Step> steps = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int year : table.years()) {
            BigDecimal byLines =
                    before.add(Cells.sum(Cells.lines(table, Kind.SAVING, Kind.OPERATION, Kind.IMPLEMENTATION), year));
            BigDecimal byTotals =
                    before.add(Cells.sum(Cells.lines(table, Kind.PERMANENT_TOTAL, Kind.IMPLEMENTATION_TOTAL), year));
            if (Examined.states(row, year)) {
                steps.add(new Step(year, before, Examined.amount(row, year), byLines, byTotals));
            }
            if (running) {
                before = Examined.states(row, year) ? Examined.amount(row, year) : byLines;
            }
        }
        return steps;
    }

    private Finding finding(EconomyTable table, EconomyRow row, Step step, boolean running) {
        BigDecimal net = step.byLines().subtract(step.before());
        boolean rounding = Tolerance.isRoundingOfSum(step.stated(), step.byLines(), Cells.step(table), 2);
        String year = Integer.toString(step.year());
        return new Finding(
                name(),
                rounding ? Severity.ROUNDING : Severity.ERROR,
                Cells.place(row, step.year()),
                Cells.raw(row, step.year()),
                Said.of("unit.thousands", step.byLines()),
                running
                        ? Said.of("TotalImpact.how.running", year, step.before(), net, step.byLines())
                        : Said.of("TotalImpact.how.year", year, net),
                rounding ? Said.of("rounding") : Said.of("TotalRows.suggestion", step.byLines()));
    }
}
