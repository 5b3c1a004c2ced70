package dk.gevinstspor.print.tagging;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Writes a PDF whose tags are ours, and whose typefaces list all their glyphs. */
final class AccessibleWriter extends PdfWriter {

    private final Tags tags = new Tags(this);
    private byte @Nullable [] metadata;
    private @Nullable PdfStream typeface;

    private AccessibleWriter(PdfDocument document, OutputStream out) {
        super(document, out);
    }

    static AccessibleWriter of(Document document, OutputStream out) throws DocumentException {
        PdfDocument pages = new PdfDocument();
        pages.setTextRenderingOptions(document.getTextRenderingOptions());
        document.addDocListener(pages);
        AccessibleWriter writer = new AccessibleWriter(pages, out);
        pages.addWriter(writer);
        writer.setCloseStream(false);
        // A fiftieth larger, and made in less time.
        writer.setCompressionLevel(Deflater.BEST_SPEED);
        return writer;
    }

    Tags tags() {
        return tags;
    }

    @Override
    public void open() {
        super.open();
        CrossReferences.keepFor(body);
    }

    /** Then each page says where the way back from its contents to their elements is. */
    @Override
    public boolean isTagged() {
        return true;
    }

    @Override
    public void addAnnotation(PdfAnnotation annotation) {
        tags.join(annotation);
        super.addAnnotation(annotation);
    }

    @Override
    public void setXmpMetadata(byte[] xmp) {
        metadata = xmp;
        super.setXmpMetadata(xmp);
    }

    /** A typeface is written before its description. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        if (object instanceof PdfStream stream && stream.contains(Glyphs.TRUE_TYPE)) {
            typeface = stream;
        } else if (object instanceof PdfDictionary description
                && description.contains(Glyphs.SET)
                && typeface != null) {
            description.put(Glyphs.SET, super.addToBody(Glyphs.allOf(typeface)).getIndirectReference());
        }
        return super.addToBody(object);
    }

    @Override
    protected PdfDictionary getCatalog(PdfIndirectReference pages) {
        try {
            PdfDictionary catalog = super.getCatalog(pages);
            tags.complete(catalog);
            if (metadata != null && tags.areSound()) {
                super.setXmpMetadata(Identification.addedTo(metadata));
            }
            return catalog;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
