package dk.gevinstspor.proposal;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.proposal.ProposedCase.Assumption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes lines of a case from rows of a table; what it takes for granted it says. */
final class CaseLines {

    private final EconomyTable table;
    private final List<Assumption> assumptions;

    CaseLines(EconomyTable table, List<Assumption> assumptions) {
        this.table = table;
        this.assumptions = assumptions;
    }

    CaseLine line(EconomyRow row) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        row.amounts().forEach((year, stated) -> amounts.put(year, whole(row, stated)));
        return new CaseLine(kind(row), row.area().orElseGet(() -> assumedArea(row)), row.label(), amounts);
    }

    private Money whole(EconomyRow row, StatedAmount stated) {
        Money whole = stated.amount().wholeThousands();
        if (!whole.equals(stated.amount())) {
            assume(Assumption.Kind.ROUNDED, row, stated.raw(), whole.toString());
        }
        return whole;
    }

    private static CaseLine.Kind kind(EconomyRow row) {
        return switch (row.kind()) {
            case SAVING -> CaseLine.Kind.SAVING;
            case OPERATION -> CaseLine.Kind.OPERATION;
            case IMPLEMENTATION -> CaseLine.Kind.IMPLEMENTATION;
            default -> throw new IllegalArgumentException(row.kind() + " is no line of a case");
        };
    }

    private ControlArea assumedArea(EconomyRow row) {
        List<ControlArea> neighbours = table.rows().stream()
                .filter(other -> other.kind().isLine() && isImplementation(other) == isImplementation(row))
                .map(EconomyRow::area)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        ControlArea area = neighbours.size() == 1 ? neighbours.get(0) : ControlArea.SERVICE;
        assume(neighbours.size() == 1 ? Assumption.Kind.AREA_OF_NEIGHBOURS : Assumption.Kind.AREA, row, area.name());
        return area;
    }

    private static boolean isImplementation(EconomyRow row) {
        return row.kind() == EconomyRow.Kind.IMPLEMENTATION;
    }

    private void assume(Assumption.Kind kind, EconomyRow row, String... arguments) {
        assumptions.add(new Assumption(
                kind,
                row.place(),
                Stream.concat(Stream.of(row.label()), Arrays.stream(arguments)).toList()));
    }
}
