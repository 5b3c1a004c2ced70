package dk.gevinstspor.print;

import dk.gevinstspor.kernel.Zone;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
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
        return write(template, templates.get(template), ReportFormat.PDF, title, locale, rows);
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
        return write(template, templates.get(template, columns), format, title, locale, rows);
    }

    private byte[] write(
            String name,
            JasperReport report,
            ReportFormat format,
            String title,
            Locale locale,
            Collection<? extends Record> rows) {
        Map<String, Object> parameters = parameters(locale);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, format == ReportFormat.XLSX);
        parameters.put("PAGED", format == ReportFormat.PDF);
        try {
            JasperPrint print =
                    JasperFillManager.getInstance(templates.context()).fill(report, parameters, new RecordSource(rows));
            return switch (format) {
                case PDF -> new PdfA(templates.context()).export(print, title, locale);
                case DOCX -> new Office(templates.context()).docx(print, title);
                case XLSX -> new Office(templates.context()).xlsx(print, title);
            };
        } catch (JRException e) {
            throw new ReportFailed(name, e);
        }
    }

    private Map<String, Object> parameters(Locale locale) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("TEMPLATES", templates);
        parameters.put(JRParameter.REPORT_LOCALE, locale);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(Zone.COPENHAGEN));
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, new MessageSourceResourceBundle(messages, locale));
        return parameters;
    }
}
