package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.NotUnderstood.Reason;
import dk.gevinstspor.proposal.ProposedCase.Assumption;
import dk.gevinstspor.proposal.ProposedCase.None;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the tables that a case is made of and makes it, or says why not. */
final class CaseDerivation {

    private static final Set<Reason> STOPS = Set.of(Reason.AMOUNT, Reason.ROW, Reason.UNIT, Reason.YEARS);

    private CaseDerivation() {}

    static ProposedCase of(Proposal proposal) {
        List<EconomyTable> tables = chosen(proposal);
        if (tables.isEmpty()) {
            return none(ProposedCase.Reason.NO_ECONOMY_TABLE, unread(proposal));
        }
        List<Place> reversed = tables.stream()
                .filter(table -> table.signs() != Signs.SAVINGS_NEGATIVE)
                .map(EconomyTable::place)
                .toList();
        if (!reversed.isEmpty()) {
            return none(ProposedCase.Reason.SIGNS, reversed);
        }
        List<Place> unclear = unclear(proposal, tables);
        if (!unclear.isEmpty()) {
            return none(ProposedCase.Reason.UNCLEAR_ROWS, unclear);
        }
        List<PriceLevel> levels = tables.stream()
                .map(table -> table.priceLevel().or(proposal::priceLevel))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return levels.size() == 1
                ? proposed(proposal, tables, levels.get(0))
                : none(
                        ProposedCase.Reason.NO_PRICE_LEVEL,
                        tables.stream().map(EconomyTable::place).toList());
    }

    private static Proposed proposed(Proposal proposal, List<EconomyTable> tables, PriceLevel level) {
        List<Assumption> assumptions = new ArrayList<>();
        List<EconomyRow> rows = new ArrayList<>();
        List<CaseLine> lines = new ArrayList<>();
        for (EconomyTable table : tables) {
            CaseLines derived = new CaseLines(table, assumptions);
            for (EconomyRow row : table.rows()) {
                if (row.kind().isLine()) {
                    rows.add(row);
                    lines.add(derived.line(row));
                }
            }
        }
        EconomicCase economicCase =
                new EconomicCase(level, new NotedLines(proposal.lineNotes(), level, assumptions).of(rows, lines));
        Recomputation recomputation = new Recomputation(economicCase, tables);
        return new Proposed(economicCase, tables, rows, recomputation.totalImpact(), recomputation.all(), assumptions);
    }

    /**
     * The first table of the whole economy with lines, and those of a half that it has no lines of; else those of its halves. One whose
     * unit is known comes first.
     */
    static List<EconomyTable> chosen(Proposal proposal) {
        List<EconomyTable> tables = chosen(proposal, table -> !proposal.lacksUnit(table));
        return tables.isEmpty() ? chosen(proposal, table -> true) : tables;
    }

    private static List<EconomyTable> chosen(Proposal proposal, Predicate<EconomyTable> which) {
        Optional<EconomyTable> whole =
                first(proposal.tables(Role.WHOLE).stream().filter(which).toList());
        return Stream.concat(
                        whole.stream(),
                        Stream.of(Role.PERMANENT, Role.IMPLEMENTATION)
                                .filter(half -> whole.filter(table -> table.hasLines(half))
                                        .isEmpty())
                                .flatMap(half -> proposal.tables(half).stream())
                                .filter(which)
                                .filter(CaseDerivation::saysSomething))
                .toList();
    }

    /** The first with a line, or with a row that may be one: a summary of sums alone is none. */
    private static Optional<EconomyTable> first(List<EconomyTable> whole) {
        return whole.stream().filter(CaseDerivation::saysSomething).findFirst();
    }

    private static boolean saysSomething(EconomyTable table) {
        return table.rows().stream().anyMatch(row -> row.kind().isLine() || row.kind() == EconomyRow.Kind.UNKNOWN);
    }

    private static List<Place> unread(Proposal proposal) {
        return proposal.notUnderstood().stream().map(NotUnderstood::place).toList();
    }

    /** What was not understood of the chosen tables: places of their rows and cells. */
    private static List<Place> unclear(Proposal proposal, List<EconomyTable> tables) {
        Set<String> own = tables.stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.place()),
                        table.rows().stream()
                                .flatMap(row -> Stream.concat(
                                        Stream.of(row.place()),
                                        Stream.concat(row.amounts().values().stream(), row.total().stream())
                                                .map(StatedAmount::place)))))
                .map(Place::toString)
                .collect(Collectors.toSet());
        return proposal.notUnderstood().stream()
                .filter(missed -> STOPS.contains(missed.reason()))
                .map(NotUnderstood::place)
                .filter(place -> own.contains(place.toString()))
                .toList();
    }

    private static None none(ProposedCase.Reason reason, List<Place> places) {
        return new None(reason, places);
    }
}
