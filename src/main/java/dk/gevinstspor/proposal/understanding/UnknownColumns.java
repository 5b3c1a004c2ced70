package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import java.util.List;

/** Columns of figures right of the years that are no sum: nobody knows what they are, and that is said. */
final class UnknownColumns {

    private UnknownColumns() {}

    /** Their cells in the header's row. */
    static List<Cell> of(List<Row> rows, YearHeader header, List<Row> body) {
        return rows.get(header.row()).cells().stream()
                .filter(cell -> cell.column() > header.years().lastKey() && !cell.isBlank())
                .filter(cell ->
                        header.totalColumn().isEmpty() || header.totalColumn().getAsInt() != cell.column())
                .filter(cell -> figures(body, cell.column()) > 0)
                .toList();
    }

    /** How many cells that begin in a column are figures. */
    static long figures(List<Row> body, int column) {
        return body.stream()
                .flatMap(row -> row.at(column).stream())
                .filter(cell -> cell.column() == column)
                .filter(cell -> Figures.of(cell, Figures.Comma.DECIMAL).isNumber())
                .count();
    }
}
