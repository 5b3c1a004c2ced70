package dk.gevinstspor.print.tagging;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a document, as JasperReports asks for them. What is only for the eye is not among them: backgrounds and lines,
 * drawings without words, and the feet of pages, which the templates tag as notes.
 */
final class Tags implements PdfStructure {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName MCID = new PdfName("MCID");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final PdfName STRUCT_PARENT = new PdfName("StructParent");

    private final AccessibleWriter writer;
    private final TagFile file;
    private final Element document = new Element("All", false);
    private final Map<String, PdfName> names = new HashMap<>();
    private @Nullable Element open;
    private int contents;
    private int firstLink;
    private boolean decorating;
    private boolean sound = true;

    Tags(AccessibleWriter writer) {
        this.writer = writer;
        this.file = new TagFile(writer);
        this.firstLink = file.nextLink();
    }

    @Override
    public PdfStructureEntry createAllTag(@Nullable String language) {
        file.begin();
        if (language != null) {
            document.putString("Lang", language);
        }
        return document;
    }

    @Override
    public PdfStructureEntry createTag(PdfStructureEntry parent, String name) {
        return child((Element) parent, name);
    }

    private Element child(Element asked, String name) {
        Element parent = asked;
        if (asked.isWritten()) {
            // Something of an earlier page is still open: it is complete without this.
            parent = document;
            sound = false;
        }
        boolean decorative = decorating || parent.isDecorative() || name.equals("Note");
        Element child = new Element(name, decorative);
        if (!decorative) {
            parent.add(child);
        }
        return child;
    }

    @Override
    public PdfStructureEntry beginTag(PdfStructureEntry parent, String name) {
        return begin((Element) parent, name, null);
    }

    @Override
    public PdfStructureEntry beginTag(PdfStructureEntry parent, String name, String text) {
        return begin((Element) parent, name, text);
    }

    private Element begin(Element parent, String name, @Nullable String readAs) {
        Element element = child(parent, name);
        open = element;
        if (element.isDecorative()) {
            writer.getDirectContent().beginMarkedContentSequence(ARTIFACT);
            return element;
        }
        PdfDictionary properties = new PdfDictionary();
        properties.put(MCID, new PdfNumber(contents));
        if (readAs != null) {
            properties.put(ACTUAL_TEXT, new PdfString(readAs, PdfObject.TEXT_UNICODE));
        }
        writer.getDirectContent()
                .beginMarkedContentSequence(names.computeIfAbsent(name, PdfName::new), properties, true);
        element.hold(contents);
        contents++;
        return element;
    }

    @Override
    public void endTag() {
        sound &= open == null || !open.isIdleLink();
        open = null;
        writer.getDirectContent().endMarkedContentSequence();
    }

    /** @param now while it is so, nothing is read aloud */
    void decorate(boolean now) {
        decorating = now;
    }

    /** Only for the eye, unless it belongs to what is being read. */
    void paint(Runnable painting) {
        if (open != null) {
            painting.run();
        } else {
            PdfContentByte canvas = writer.getDirectContent();
            canvas.beginMarkedContentSequence(ARTIFACT);
            painting.run();
            canvas.endMarkedContentSequence();
        }
    }

    /** A link is joined with the text that it is of, which is being written. */
    void join(PdfAnnotation link) {
        if (open == null || !open.is("Link") || open.isDecorative()) {
            sound = false;
            return;
        }
        TagFile.Link joined = file.link(link.getIndirectReference().getNumber());
        open.lead(joined);
        link.put(STRUCT_PARENT, new PdfNumber(joined.key()));
        if (link.get(PdfName.CONTENTS) == null
                && link.get(PdfName.A) instanceof PdfAction action
                && action.get(PdfName.URI) instanceof PdfString address) {
            link.put(PdfName.CONTENTS, address);
        }
    }

    /** What was read on the page is written, and forgotten. */
    void endPage() throws IOException {
        document.children().forEach(Element::finish);
        file.writePage(document.children(), firstLink);
        document.children().clear();
        contents = 0;
        firstLink = file.nextLink();
    }

    void complete(PdfDictionary catalog) throws IOException {
        file.complete(document, catalog);
    }

    /** Whether all that PDF/UA-1 asks of tags is there. */
    boolean areSound() {
        return sound;
    }
}
