package dk.gevinstspor.document;

import java.util.List;
import java.util.Optional;

/**
 * Rows and cells of one table; also a sheet of a workbook and a file of comma-separated values.
 *
 * @param rows from the top, without rows that are wholly empty
 */
public record Table(Place place, List<Row> rows) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** How many columns the widest row has. */
    public int columns() {
        return rows.stream().mapToInt(Row::width).max().orElse(0);
    }

    /**
     * The cell that covers a position, also where it is merged with others.
     *
     * @param row from 0
     * @param column from 0
     */
    public Optional<Cell> at(int row, int column) {
        for (int above = row; above >= 0; above--) {
            int distance = row - above;
            Optional<Cell> cell = rows.get(above).at(column).filter(found -> found.rowSpan() > distance);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }
}
