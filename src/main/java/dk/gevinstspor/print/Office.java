package dk.gevinstspor.print;

import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/**
 * Exports a filled report as a text document or a spreadsheet that can be worked on: a table is one table, a number is a
 * number, and a text stays a text, whatever it begins with.
 */
final class Office {

    private final JasperReportsContext context;

    Office(JasperReportsContext context) {
        this.context = context;
    }

    void docx(JasperPrint print, String title, OutputStream out) throws JRException {
        JRDocxExporter exporter = new JRDocxExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimpleDocxReportConfiguration layout = new SimpleDocxReportConfiguration();
        layout.setFramesAsNestedTables(false);
        layout.setFlexibleRowHeight(true);
        exporter.setConfiguration(layout);
        SimpleDocxExporterConfiguration document = new SimpleDocxExporterConfiguration();
        document.setMetadataTitle(title);
        exporter.setConfiguration(document);
        exporter.exportReport();
    }

    void xlsx(JasperPrint print, String title, OutputStream out) throws JRException {
        JRXlsxExporter exporter = new JRXlsxExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimpleXlsxReportConfiguration layout = new SimpleXlsxReportConfiguration();
        layout.setDetectCellType(true);
        layout.setOnePagePerSheet(false);
        layout.setRemoveEmptySpaceBetweenRows(true);
        layout.setRemoveEmptySpaceBetweenColumns(true);
        layout.setWhitePageBackground(false);
        layout.setIgnorePageMargins(true);
        layout.setFitWidth(1);
        layout.setFitHeight(0);
        exporter.setConfiguration(layout);
        SimpleXlsxExporterConfiguration document = new SimpleXlsxExporterConfiguration();
        document.setMetadataTitle(title);
        exporter.setConfiguration(document);
        exporter.exportReport();
    }
}
