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
        for (int index = 0; index < cells.size(); index++) {
            if (cells.get(index).covers(column)) {
                return Optional.of(cells.get(index));
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
        int width = 0;
        for (Cell cell : cells) {
            width = Math.max(width, cell.column() + cell.columnSpan());
        }
        return width;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
