package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.NotUnderstood;
import dk.gevinstspor.proposal.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Samlet økonomisk påvirkning is each year's net, or its running sum: whichever the row's own figures come nearest to. */
final class TotalImpact implements CaseRule {

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().tables(Role.WHOLE)) {
            List<EconomyRow> rows = summed(table, proposal.proposal());
            table.rows(Kind.TOTAL_IMPACT).stream()
                    .filter(row -> table.years().stream().anyMatch(year -> Examined.states(row, year)))
                    .filter(row -> !rows.isEmpty())
                    .forEach(row -> compare(table, rows, row, findings));
        }
        return findings;
    }

    /**
     * What the row sums up: the table's lines, and those of the tables of a half that it has no lines of. Nothing while it is not
     * known of each what it is.
     */
    private static List<EconomyRow> summed(EconomyTable table, Proposal proposal) {
        Stream<EconomyTable> halves = Stream.of(Role.PERMANENT, Role.IMPLEMENTATION)
                .filter(half -> !table.hasLines(half))
                .flatMap(role -> proposal.tables(role).stream())
                .filter(half -> half.priceLevel().equals(table.priceLevel()));
        List<EconomyRow> rows = Stream.concat(Stream.of(table), halves)
                .flatMap(each -> each.rows().stream())
                .toList();
        Set<Place> unread =
                proposal.notUnderstood().stream().map(NotUnderstood::place).collect(Collectors.toSet());
        boolean known = rows.stream()
                .noneMatch(row ->
                        (row.kind() == Kind.UNKNOWN && Examined.total(row).signum() != 0)
                                || row.amounts().values().stream().anyMatch(cell -> unread.contains(cell.place())));
        return known && rows.stream().anyMatch(row -> row.kind().isLine()) ? rows : List.of();
    }

    private void compare(EconomyTable table, List<EconomyRow> rows, EconomyRow row, List<Finding> findings) {
        List<Step> perYear = steps(table.years(), rows, row, false);
        List<Step> cumulative = steps(table.years(), rows, row, true);
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
    private static List<Step> steps(List<Integer> years, List<EconomyRow> rows, EconomyRow row, boolean running) {
        List<Step> steps = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int year : years) {
            BigDecimal byLines =
                    before.add(Cells.sum(Cells.lines(rows, Kind.SAVING, Kind.OPERATION, Kind.IMPLEMENTATION), year));
            BigDecimal byTotals =
                    before.add(Cells.sum(Cells.lines(rows, Kind.PERMANENT_TOTAL, Kind.IMPLEMENTATION_TOTAL), year));
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
