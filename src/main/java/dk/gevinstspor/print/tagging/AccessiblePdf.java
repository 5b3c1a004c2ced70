package dk.gevinstspor.print.tagging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes a tagged PDF/A-1a one that also follows PDF/UA-1: decoration is marked as such, headers of tables say what they
 * head, links belong to their text, and each embedded typeface lists its glyphs. Only what really does is called so.
 */
public final class AccessiblePdf {

    private AccessiblePdf() {}

    /** @throws IOException when it is no PDF that JasperReports tagged */
    public static byte[] of(byte[] tagged) throws IOException {
        try (PDDocument document = Loader.loadPDF(tagged)) {
            StructureTree tree = StructureTree.of(document);
            Decoration decoration = Decoration.takenFrom(tree);
            tree.tables().forEach(TableHeaders::giveScope);
            for (PDPage page : document.getPages()) {
                decoration.mark(document, page);
            }
            boolean linked = Links.join(document, tree);
            Typefaces.listGlyphs(document);
            if (linked && tree.figures().stream().allMatch(figure -> figure.containsKey("Alt"))) {
                Identification.add(document);
            }
            ByteArrayOutputStream accessible = new ByteArrayOutputStream();
            document.save(accessible, CompressParameters.NO_COMPRESSION);
            return accessible.toByteArray();
        }
    }
}
