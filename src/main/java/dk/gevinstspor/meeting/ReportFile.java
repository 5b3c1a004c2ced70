package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.print.ReportFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A status report as a file: a PDF is shown, what is worked on is kept. */
final class ReportFile {

    private ReportFile() {}

    static ResponseEntity<byte[]> of(byte[] content, ReportFormat format, Quarter quarter) {
        String name = "statusrapport-" + quarter;
        return switch (format) {
            case PDF -> PdfResponse.inline(content, name + ".pdf");
            case DOCX -> attachment(content, format, name + ".docx");
            case XLSX -> attachment(content, format, name + ".xlsx");
        };
    }

    private static ResponseEntity<byte[]> attachment(byte[] content, ReportFormat format, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
