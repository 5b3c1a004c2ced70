package dk.gevinstspor.portfolio;

import dk.gevinstspor.document.office.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file for a spreadsheet, in the reader's own notation. */
final class Csv {

    private Csv() {}

    /** @param rows of texts, numbers, or null for nothing */
    static ResponseEntity<byte[]> file(
            String name, Locale locale, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(bytes, headings, locale)) {
            for (List<? extends @Nullable Object> row : rows) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory takes everything", e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes.toByteArray());
    }
}
