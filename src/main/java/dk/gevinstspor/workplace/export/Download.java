package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers with a spreadsheet that is written while it is sent. */
public final class Download {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** @param name of the file, without its ending */
    public static SheetWriter xlsx(HttpServletResponse response, String name, String sheet, List<String> headings)
            throws IOException {
        as(XLSX, name + ".xlsx", response);
        return SheetWriter.xlsx(response.getOutputStream(), sheet, headings);
    }

    /** @param name of the file, without its ending */
    public static SheetWriter csv(HttpServletResponse response, String name, List<String> headings, Locale locale)
            throws IOException {
        as("text/csv;charset=UTF-8", name + ".csv", response);
        return SheetWriter.csv(response.getOutputStream(), headings, locale);
    }

    private static void as(String type, String name, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
