package dk.gevinstspor.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param column counted from 0
 * @param text as a person sees it, line breaks kept
 * @param number the exact value where the file keeps one beside the text (spreadsheets)
 * @param formula whether the value is a formula's last result, which was not computed again
 */
public record Cell(
        Place place,
        int column,
        int columnSpan,
        int rowSpan,
        String text,
        Optional<BigDecimal> number,
        boolean formula) {

    public static Cell of(Place place, int column, String text) {
        return new Cell(place, column, 1, 1, text, Optional.empty(), false);
    }

    public boolean covers(int wanted) {
        return wanted >= column && wanted < column + columnSpan;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
