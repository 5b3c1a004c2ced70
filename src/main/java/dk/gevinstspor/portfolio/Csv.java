package dk.gevinstspor.portfolio;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file for a spreadsheet, in the reader's own notation: Danish semicolons and decimal commas, else commas
 * and points. A text that a spreadsheet would run as a formula is made inert.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final boolean danish;
    private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

    Csv(Locale locale) {
        this.danish = !locale.getLanguage().equals("en");
    }

    /** @param cells texts, numbers, or null for nothing */
    Csv line(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(this::cell).collect(Collectors.joining(danish ? ";" : ",")))
                .append("\r\n");
        return this;
    }

    private String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return danish ? number.toPlainString().replace('.', ',') : number.toPlainString();
        }
        String value = cell.toString();
        String inert = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + inert.replace("\"", "\"\"") + '"';
    }

    ResponseEntity<byte[]> file(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
