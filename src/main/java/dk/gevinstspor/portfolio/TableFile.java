package dk.gevinstspor.portfolio;

import dk.gevinstspor.document.office.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table of a page as a file; a page's table has a few dozen rows.
 *
 * @param name of the file, without its ending
 * @param rows texts, numbers, or null for nothing
 */
record TableFile(String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {

    /** As an XLSX workbook, or as CSV in the reader's own notation. */
    ResponseEntity<byte[]> in(String format, Locale locale) {
        return format.equals("xlsx") ? xlsx() : Csv.file(name + ".csv", locale, headings, rows);
    }

    private ResponseEntity<byte[]> xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.xlsx(out, name, headings)) {
            for (List<? extends @Nullable Object> row : rows) {
                sheet.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
