package dk.gevinstspor.document.office;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A text that looks like a formula gets an apostrophe before it, as a spreadsheet itself marks a text. */
final class CsvWriter implements SheetWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer writer;

    CsvWriter(OutputStream out, List<String> headings) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        writer.write(FORMAT.format(
                cells.stream().map(cell -> cell == null ? null : text(cell)).toArray()));
        writer.write(FORMAT.getRecordSeparator());
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        if (value instanceof LocalDate date) {
            return DAY.format(date);
        }
        if (value instanceof String text) {
            return SheetWriter.looksLikeAFormula(text) ? "'" + text : text;
        }
        throw new IllegalArgumentException("no cell holds a " + value.getClass());
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
