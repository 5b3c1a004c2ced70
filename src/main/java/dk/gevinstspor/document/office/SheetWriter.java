package dk.gevinstspor.document.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row, so that any number of rows takes the same memory. A cell is a text, a number, a day or
 * nothing. A text that a spreadsheet would take for a formula stays a text: it begins with = + - @, a tab or a new line.
 */
public interface SheetWriter extends Closeable {

    /** @throws IllegalArgumentException for a cell of another kind */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** An XLSX workbook of one sheet. The stream stays open; the workbook is written to it on {@link #close()}. */
    static SheetWriter xlsx(OutputStream out, String sheet, List<String> headings) {
        WorkbookWriter workbook = workbook(out);
        workbook.sheet(sheet, headings);
        return workbook;
    }

    /** An XLSX workbook of as many sheets as are begun. The stream stays open; it is written to on {@link #close()}. */
    static WorkbookWriter workbook(OutputStream out) {
        return new XlsxWriter(out);
    }

    /**
     * CSV as the spreadsheets of that language read it, UTF-8 with a mark: Danish semicolons and decimal commas, English
     * commas and points. The stream stays open.
     */
    static SheetWriter csv(OutputStream out, List<String> headings, Locale locale) throws IOException {
        return new CsvWriter(out, headings, locale);
    }

    /** Whether a spreadsheet would try to calculate it. */
    static boolean looksLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }
}
