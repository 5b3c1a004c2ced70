package dk.gevinstspor.print;

import dk.gevinstspor.kernel.Zone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceResourceBundle;
import org.springframework.stereotype.Component;

/**
 * Renders a report template of {@code reports/} over records: as a PDF/A-1a, tagged, fonts embedded, or as an office file.
 *
 * <p>A template reads its rows' record components as fields ({@code figures.target}), the message bundles as {@code $R{…}},
 * sub-templates by the parameter {@code TEMPLATES}, and by {@code PAGED} whether it is for paper and has page feet. Årsværk arrive as a plain number, money in t.kr., a date as a
 * {@link java.util.Date} of Copenhagen.
 */
@Component
public class Reports {

    private final ReportTemplates templates;
    private final MessageSource messages;

    Reports(ReportTemplates templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * @param template file name in {@code reports/} without {@code .jrxml}
     * @param title the document's title, shown by the reader's window
     * @param locale language of the texts, and how numbers and dates are written
     * @throws ReportFailed when the template does not fit the rows: an error of ours, not of the data
     */
    public byte[] render(String template, String title, Locale locale, Collection<? extends Record> rows) {
        return render(template, title, locale, rows, Progress.UNHEARD);
    }

    /**
     * A report whose tables have as many columns as the data has: the template's {@code $F{amounts.0}} is the first
     * entry of a list, and what has {@code key="column"} is repeated for the others.
     *
     * @param columns one or more
     * @throws ReportFailed when the template does not fit the rows: an error of ours, not of the data
     */
    public byte[] render(
            String template,
            int columns,
            ReportFormat format,
            String title,
            Locale locale,
            Collection<? extends Record> rows) {
        return make(new Order(template, columns, format, title, locale, rows), Progress.UNHEARD);
    }

    /**
     * A PDF that may be long: then it is made in files, and whoever waits hears how far it has come.
     *
     * @throws ReportFailed when the template does not fit the rows, or there is no room for it
     */
    public byte[] render(
            String template, String title, Locale locale, Collection<? extends Record> rows, Progress progress) {
        return make(new Order(template, 0, ReportFormat.PDF, title, locale, rows), progress);
    }

    /**
     * As {@link #render}, and a long one is never whole in memory.
     *
     * @param to gets it once it is whole, and not at all when it cannot be made
     * @throws ReportFailed when the template does not fit the rows, or there is no room for it
     */
    public void write(
            String template,
            String title,
            Locale locale,
            Collection<? extends Record> rows,
            Progress progress,
            ReportReceiver to) {
        make(new Order(template, 0, ReportFormat.PDF, title, locale, rows), progress, to);
    }

    /** @param columns 0 when the template says itself how many it has */
    private record Order(
            String template,
            int columns,
            ReportFormat format,
            String title,
            Locale locale,
            Collection<? extends Record> rows) {

        JasperReport report(ReportTemplates templates) {
            return columns == 0 ? templates.get(template) : templates.get(template, columns);
        }
    }

    private byte[] make(Order order, Progress progress) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        make(order, progress, (report, size) -> report.transferTo(whole));
        return whole.toByteArray();
    }

    private void make(Order order, Progress progress, ReportReceiver to) {
        int rows = Steps.rows(order.rows());
        Steps steps = new Steps(progress, rows);
        ReportTemplates used = templates.forOne(steps::row);
        try {
            make(order, used, rows, steps, to);
            return;
        } catch (IOException | JRException | JRRuntimeException | ReportFailed e) {
            if (isRefused(e) || !used.blameOwn(e)) {
                throw new ReportFailed(order.template(), e);
            }
        }
        try {
            make(order, templates.shippedForOne(steps::row), rows, steps, to);
        } catch (IOException | JRException e) {
            throw new ReportFailed(order.template(), e);
        }
    }

    /** No layout can help it when the disk is full. */
    private static boolean isRefused(Exception e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    }

    private void make(Order order, ReportTemplates used, int rows, Steps steps, ReportReceiver to)
            throws IOException, JRException {
        Map<String, Object> parameters = parameters(order, used);
        try (Scratch scratch = scratch(rows)) {
            scratch.virtualizer().ifPresent(aside -> parameters.put(JRParameter.REPORT_VIRTUALIZER, aside));
            JasperPrint print = JasperFillManager.getInstance(used.context())
                    .fill(order.report(used), parameters, used.rows(order.rows()));
            scratch.filled();
            try (OutputStream out = scratch.write()) {
                export(order, used, print, out, steps);
            }
            scratch.give(to);
        }
    }

    private static void export(Order order, ReportTemplates used, JasperPrint print, OutputStream out, Steps steps)
            throws JRException {
        switch (order.format()) {
            case PDF -> new PdfA(used.context()).export(print, order.title(), order.locale(), out, steps);
            case DOCX -> new Office(used.context()).docx(print, order.title(), out);
            case XLSX -> new Office(used.context()).xlsx(print, order.title(), out);
        }
    }

    /** For the rows of a report. */
    Scratch scratch(int rows) throws IOException {
        return rows > Scratch.ROWS_IN_MEMORY
                ? new Scratch(Path.of(System.getProperty("java.io.tmpdir")), Scratch.PAGES_IN_MEMORY)
                : Scratch.inMemory();
    }

    private Map<String, Object> parameters(Order order, ReportTemplates used) {
        Locale locale = order.locale();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("TEMPLATES", used);
        parameters.put("PAGED", order.format() == ReportFormat.PDF);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, order.format() == ReportFormat.XLSX);
        parameters.put(JRParameter.REPORT_LOCALE, locale);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Zone.COPENHAGEN));
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, new MessageSourceResourceBundle(messages, locale));
        return parameters;
    }
}
