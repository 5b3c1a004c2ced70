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
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A text that looks like a formula gets an apostrophe before it, as a spreadsheet itself marks a text. */
final class CsvWriter implements SheetWriter {

    private static final DateTimeFormatter DANISH_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer writer;
    private final boolean english;
    private final CSVFormat format;

    CsvWriter(OutputStream out, List<String> headings, Locale locale) throws IOException {
        english = locale.getLanguage().equals("en");
        format = CSVFormat.EXCEL.builder().setDelimiter(english ? ',' : ';').get();
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        writer.write(format.format(
                cells.stream().map(cell -> cell == null ? null : text(cell)).toArray()));
        writer.write(format.getRecordSeparator());
    }

    private String text(Object value) {
        if (value instanceof BigDecimal number) {
            return english ? number.toPlainString() : number.toPlainString().replace('.', ',');
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        if (value instanceof LocalDate date) {
            return english ? date.toString() : DANISH_DAY.format(date);
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
