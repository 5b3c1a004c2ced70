package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts a table where its years are named again; the same header again is that of a page and left out. */
final class YearParts {

    private YearParts() {}

    static List<List<Row>> of(List<Row> rows) {
        Optional<YearHeader> first = YearHeader.find(rows, 0);
        if (first.isEmpty()) {
            return List.of(rows);
        }
        List<List<Row>> parts = new ArrayList<>();
        List<Row> current = new ArrayList<>(rows.subList(0, first.get().row() + 1));
        YearHeader header = first.get();
        String name = name(rows.get(header.row()));
        for (int index = first.get().row() + 1; index < rows.size(); index++) {
            Optional<YearHeader> again = YearHeader.of(rows, index);
            if (again.isPresent() && again.get().years().equals(header.years()) && isNamed(rows.get(index), name)) {
                dropRepeatedRows(current, rows, header.row());
            } else if (again.isPresent()) {
                List<Row> next = new ArrayList<>(List.of(rows.get(index)));
                takeUnitRow(current, next);
                parts.add(current);
                current = next;
                header = again.get();
                name = name(rows.get(index));
            } else {
                current.add(rows.get(index));
            }
        }
        parts.add(current);
        return parts;
    }

    /** The same years beside other words are those of another table, which has grown together with this one. */
    private static boolean isNamed(Row header, String name) {
        return name(header).isEmpty() || name.isEmpty() || name(header).equals(name);
    }

    private static String name(Row header) {
        return Texts.plain(header.text(0)).strip();
    }

    /** The rows above the years of a header that is repeated are repeated too. */
    private static void dropRepeatedRows(List<Row> current, List<Row> rows, int headerRow) {
        for (int above = headerRow - 1; above >= 0; above--) {
            Row last = current.get(current.size() - 1);
            if (current.size() > headerRow + 1
                    && last.texts().equals(rows.get(above).texts())) {
                current.remove(current.size() - 1);
            }
        }
    }

    /** A unit in the row above the new years belongs to them. */
    private static void takeUnitRow(List<Row> current, List<Row> next) {
        Row last = current.get(current.size() - 1);
        boolean unit =
                last.cells().stream().anyMatch(cell -> Scale.unit(cell.text()).isPresent())
                        && last.cells().stream()
                                .noneMatch(cell ->
                                        Figures.of(cell, Figures.Comma.DECIMAL).isNumber());
        if (unit && current.size() > 1) {
            next.add(0, current.remove(current.size() - 1));
        }
    }
}
