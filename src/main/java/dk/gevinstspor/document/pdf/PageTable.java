package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table on a page before its place is known. @see Lattice @see Aligned */
record PageTable(float top, float bottom, List<List<Part>> rows) {

    /** A cell by its position in the grid. */
    record Part(int column, int columnSpan, int rowSpan, String text) {}

    int columns() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(part -> part.column() + part.columnSpan())
                .max()
                .orElse(0);
    }

    List<Row> rows(Place place, int firstNumber) {
        List<Row> made = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Place row = place.within(Place.Kind.ROW, firstNumber + index);
            made.add(new Row(
                    row,
                    rows.get(index).stream()
                            .map(part -> new Cell(
                                    row.within(Place.Kind.COLUMN, part.column() + 1),
                                    part.column(),
                                    part.columnSpan(),
                                    part.rowSpan(),
                                    part.text(),
                                    Optional.empty(),
                                    false))
                            .toList()));
        }
        return made.stream().filter(row -> !row.isBlank()).toList();
    }

    Table at(Place place) {
        return new Table(place, rows(place, 1));
    }
}
