package dk.gevinstspor.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * @param cells by column; what a merged cell of a row above covers is not repeated
 */
public record Row(Place place, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell that covers a column, counted from 0, or nothing. */
    public Optional<Cell> at(int column) {
        for (Cell cell : cells) {
            if (cell.covers(column)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** The text of a column, counted from 0; empty where there is none. */
    public String text(int column) {
        return at(column).map(Cell::text).orElse("");
    }

    /** The texts of all columns; those that a merged cell covers, but its first, are empty. */
    public List<String> texts() {
        return IntStream.range(0, width())
                .mapToObj(column -> at(column)
                        .filter(cell -> cell.column() == column)
                        .map(Cell::text)
                        .orElse(""))
                .toList();
    }

    public int width() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
