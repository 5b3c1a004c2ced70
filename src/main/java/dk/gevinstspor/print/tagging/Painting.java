package dk.gevinstspor.print.tagging;

import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import net.sf.jasperreports.pdf.classic.ClassicPdfContent;

/** Lines and backgrounds: outside what is read aloud they are only for the eye. */
final class Painting extends ClassicPdfContent {

    private final Tags tags;

    Painting(PdfWriter writer, ColorSpace colours, Tags tags) {
        super(writer, colours);
        this.tags = tags;
    }

    @Override
    public void strokeLine(float x1, float y1, float x2, float y2) {
        tags.paint(() -> super.strokeLine(x1, y1, x2, y2));
    }

    @Override
    public void fillRectangle(float x, float y, float width, float height) {
        tags.paint(() -> super.fillRectangle(x, y, width, height));
    }

    @Override
    public void fillRoundRectangle(float x, float y, float width, float height, float radius) {
        tags.paint(() -> super.fillRoundRectangle(x, y, width, height, radius));
    }

    @Override
    public void strokeRoundRectangle(float x, float y, float width, float height, float radius) {
        tags.paint(() -> super.strokeRoundRectangle(x, y, width, height, radius));
    }

    @Override
    public void fillEllipse(float x1, float y1, float x2, float y2) {
        tags.paint(() -> super.fillEllipse(x1, y1, x2, y2));
    }

    @Override
    public void strokeEllipse(float x1, float y1, float x2, float y2) {
        tags.paint(() -> super.strokeEllipse(x1, y1, x2, y2));
    }
}
