package dk.gevinstspor.print.tagging;

import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import org.jspecify.annotations.Nullable;

/**
 * Exports a tagged PDF/A-1a that also follows PDF/UA-1: decoration is marked as such, headers of tables say what they head,
 * links belong to their text, and each embedded typeface lists its glyphs. Only what really does is called so. Each page's tags
 * are written with the page, so that a long report takes no more memory than a short one.
 */
public final class AccessibleExporter extends JRPdfExporter {

    private @Nullable AccessibleProducer producer;

    public AccessibleExporter(JasperReportsContext context) {
        super(context);
    }

    @Override
    protected PdfProducer createPdfProducer() {
        producer = new AccessibleProducer(createPdfProducerContext());
        return producer;
    }

    /** One without words is decoration: what stands beside it says the same. */
    @Override
    public void exportImage(JRPrintImage image) throws IOException, JRException {
        if (producer == null || image.getHyperlinkTooltip() != null) {
            super.exportImage(image);
        } else {
            producer.tags().decorate(true);
            super.exportImage(image);
            producer.tags().decorate(false);
        }
    }
}
