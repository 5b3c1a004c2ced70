package dk.gevinstspor.meeting;

import dk.gevinstspor.print.Progress;
import dk.gevinstspor.print.ReportFormat;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** A quarter's frozen figures, and the paper that the product makes of them. */
public final class FrozenReport {

    private final StatusPdf printer;
    private final StatusDocument document;
    private final Locale locale;

    private FrozenReport(StatusPdf printer, StatusDocument document, Locale locale) {
        this.printer = printer;
        this.document = document;
        this.locale = locale;
    }

    /** What the application needs to print it. */
    public static Class<?>[] components() {
        return new Class<?>[] {StatusDocuments.class, StatusPdf.class};
    }

    public static FrozenReport of(ApplicationContext application, int initiatives, Locale locale) {
        return new FrozenReport(
                application.getBean(StatusPdf.class),
                application.getBean(StatusDocuments.class).ofFigures(Snapshots.of(initiatives), locale),
                locale);
    }

    /** What the layout is filled from. */
    public List<? extends Record> rows() {
        return List.of(document);
    }

    /** As the worker does that makes large reports. */
    public void print(OutputStream out) {
        printer.write(
                document,
                ReportFormat.PDF,
                locale,
                Progress.UNHEARD,
                (report, size) -> report.transferTo(out));
    }
}
