package dk.gevinstspor.print.tagging;

import com.lowagie.text.Phrase;
import java.text.Bidi;
import net.sf.jasperreports.pdf.classic.ClassicChunk;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPhrase;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;
import net.sf.jasperreports.pdf.common.TextDirection;

/** A text that is only put in order by the direction of its letters when some go from right to left. */
final class PlainPhrase extends ClassicPhrase {

    private boolean mixed;

    PlainPhrase(ClassicPdfProducer producer) {
        super(producer, new Phrase());
    }

    @Override
    public void add(PdfChunk chunk) {
        char[] letters = ((ClassicChunk) chunk).getChunk().getContent().toCharArray();
        mixed |= Bidi.requiresBidi(letters, 0, letters.length);
        super.add(chunk);
    }

    @Override
    public float go(
            float left,
            float lower,
            float right,
            float upper,
            float fixedLeading,
            float multipliedLeading,
            PdfTextAlignment alignment,
            TextDirection direction) {
        boolean plain = direction == TextDirection.LTR && !mixed;
        return super.go(
                left,
                lower,
                right,
                upper,
                fixedLeading,
                multipliedLeading,
                alignment,
                plain ? TextDirection.DEFAULT : direction);
    }
}
