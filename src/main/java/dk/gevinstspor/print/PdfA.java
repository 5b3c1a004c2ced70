package dk.gevinstspor.print;

import dk.gevinstspor.print.Steps.Part;
import dk.gevinstspor.print.tagging.AccessibleExporter;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Exports a filled report as PDF/A-1a that follows PDF/UA-1, too. */
final class PdfA {

    /** sRGB of the Compact ICC Profiles (CC0); version 2, as PDF/A-1 asks. */
    private static final String SRGB = "reports/sRGB-v2-micro.icc";

    private final JasperReportsContext context;

    PdfA(JasperReportsContext context) {
        this.context = context;
    }

    void export(JasperPrint print, String title, Locale locale, OutputStream out, Steps steps) throws JRException {
        AccessibleExporter exporter = new AccessibleExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(title, locale));
        SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
        AtomicInteger written = new AtomicInteger();
        int all = print.getPages().size();
        pages.setProgressMonitor(() -> steps.tell(Part.EXPORT, written.incrementAndGet(), all));
        exporter.setConfiguration(pages);
        exporter.exportReport();
    }

    private static SimplePdfExporterConfiguration configuration(String title, Locale locale) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
        configuration.setIccProfilePath(SRGB);
        configuration.setTagged(true);
        configuration.setTagLanguage(locale.toLanguageTag());
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Gevinstspor");
        return configuration;
    }
}
