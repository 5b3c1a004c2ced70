package dk.gevinstspor.print.tagging;

import com.lowagie.text.DocumentException;
import com.lowagie.text.ImgTemplate;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.PrintPageFormat;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.pdf.classic.ClassicDocument;
import net.sf.jasperreports.pdf.classic.ClassicImage;
import net.sf.jasperreports.pdf.classic.ClassicPdfOutline;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfDocument;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfImage;
import net.sf.jasperreports.pdf.common.PdfOutlineEntry;
import net.sf.jasperreports.pdf.common.PdfPhrase;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;

/** JasperReports' way to OpenPDF, with our tags and our writer in it. */
final class AccessibleProducer extends ClassicPdfProducer {

    private final Map<Drawn, PdfTemplate> drawings = new HashMap<>();
    private @Nullable ClassicDocument document;
    private @Nullable AccessibleWriter writer;
    private @Nullable Painting painting;
    private @Nullable Tags tags;

    /** A drawing in one size, which the document has once however often it is shown. */
    private record Drawn(String id, double width, double height) {}

    AccessibleProducer(PdfProducerContext context) {
        super(context);
    }

    Tags tags() {
        return begun(tags);
    }

    @Override
    public PdfDocument createDocument(PrintPageFormat format) {
        document = (ClassicDocument) super.createDocument(format);
        return document;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        try {
            writer = AccessibleWriter.of(begun(document).getDocument(), out);
            tags = writer.tags();
            return new ClassicPdfWriter(this, writer);
        } catch (DocumentException e) {
            throw getContext().handleDocumentException(e);
        }
    }

    @Override
    public PdfWriter getPdfWriter() {
        return begun(writer);
    }

    /** The tags are ours: OpenPDF is not to make its own. */
    @Override
    public void setTagged() {}

    @Override
    public PdfStructure getPdfStructure() {
        return tags();
    }

    @Override
    public PdfContent createPdfContent() {
        painting = new Painting(begun(writer), getContext().getCMYKColorSpace(), tags());
        return painting;
    }

    @Override
    public PdfContent getPdfContent() {
        return begun(painting);
    }

    @Override
    public PdfContentByte getPdfContentByte() {
        return begun(painting).getPdfContentByte();
    }

    @Override
    public void newPage() {
        begun(document).getDocument().newPage();
        begun(painting).refreshContent();
    }

    @Override
    public void endPage() {
        try {
            tags().endPage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a trial in a second document: a picture of an operator's layout was tried when the layout was read. */
    @Override
    public PdfImage createImage(byte[] data, boolean verify) throws IOException, JRException {
        return super.createImage(data, false);
    }

    @Override
    public PdfImage drawImage(
            JRPrintImage image, Graphics2DRenderable drawing, boolean shapes, double width, double height)
            throws JRException, IOException {
        if (image.getMode() == ModeEnum.OPAQUE || drawing != image.getRenderer()) {
            return super.drawImage(image, drawing, shapes, width, height);
        }
        Drawn drawn = new Drawn(image.getRenderer().getId(), width, height);
        PdfTemplate known = drawings.get(drawn);
        if (known != null) {
            return new ClassicImage(new ImgTemplate(known));
        }
        PdfImage made = super.drawImage(image, drawing, shapes, width, height);
        drawings.put(drawn, ((ClassicImage) made).getImage().getTemplateData());
        return made;
    }

    @Override
    public PdfPhrase createPhrase() {
        return new PlainPhrase(this);
    }

    @Override
    public PdfOutlineEntry getRootOutline() {
        return new ClassicPdfOutline(getPdfContentByte().getRootOutline());
    }

    private static <T> T begun(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the document has not begun");
        }
        return part;
    }
}
