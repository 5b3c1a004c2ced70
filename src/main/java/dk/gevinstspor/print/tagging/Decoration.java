package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What is only for the eye: backgrounds and lines, the feet of pages (which the templates tag as notes), and drawings
 * without a text of their own, as the words beside them say the same.
 */
final class Decoration {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final COSName MCID = COSName.getPDFName("MCID");
    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final Operator BEGIN = Operator.getOperator("BMC");
    private static final Operator END = Operator.getOperator("EMC");
    private static final Set<String> PATH_BEGINS = Set.of("m", "re");
    private static final Set<String> PATH_ENDS = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final Set<String> PAINTS = Set.of("Do", "sh", "BI", "Tj", "TJ", "'", "\"");

    /** By page, as the same number may be on several. */
    private final Map<COSDictionary, Set<Integer>> contents = new HashMap<>();

    private Decoration() {}

    /** Takes it out of what is read aloud. */
    static Decoration takenFrom(StructureTree tree) {
        Decoration decoration = new Decoration();
        List<COSDictionary> decorative = new ArrayList<>(tree.all("Note"));
        tree.figures().stream().filter(figure -> !figure.containsKey("Alt")).forEach(decorative::add);
        for (COSDictionary element : decorative) {
            StructureTree.walk(element, decoration::collect);
            StructureTree.remove(element);
        }
        return decoration;
    }

    private void collect(COSDictionary element) {
        COSDictionary page = element.getCOSDictionary(PAGE);
        if (page != null) {
            contents.computeIfAbsent(page, key -> new HashSet<>()).addAll(StructureTree.contents(element));
        }
    }

    void mark(PDDocument document, PDPage page) throws IOException {
        Set<Integer> here = contents.getOrDefault(page.getCOSObject(), Set.of());
        PDStream marked = new PDStream(document);
        try (OutputStream out = marked.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(new Marking(here).of(new PDFStreamParser(page).parse()));
        }
        page.setContents(marked);
        forget(document, page, here);
    }

    /** The way back from the page to the structure ends in nothing. */
    private static void forget(PDDocument document, PDPage page, Set<Integer> here) throws IOException {
        PDNumberTreeNode parents =
                document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        if (parents != null && parents.getCOSObject().getDictionaryObject(COSName.NUMS) instanceof COSArray numbers) {
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                if (numbers.getInt(i) == page.getStructParents() && numbers.getObject(i + 1) instanceof COSArray way) {
                    here.stream().filter(id -> id < way.size()).forEach(id -> way.set(id, COSNull.NULL));
                }
            }
        }
    }

    /** One page's content, read operator by operator. */
    private static final class Marking {

        private final Set<Integer> decorative;
        private final List<Object> marked = new ArrayList<>();
        private final List<Object> operands = new ArrayList<>();
        private int depth;
        private boolean inPath;

        Marking(Set<Integer> decorative) {
            this.decorative = decorative;
        }

        List<Object> of(List<Object> tokens) {
            for (Object token : tokens) {
                if (token instanceof Operator operator) {
                    take(operator);
                    operands.clear();
                } else {
                    operands.add(token);
                }
            }
            return marked;
        }

        private void take(Operator operator) {
            String name = operator.getName();
            if (name.equals("BDC") || name.equals("BMC")) {
                depth++;
                if (isDecorative()) {
                    begin();
                    return;
                }
            } else if (name.equals("EMC")) {
                depth--;
            }
            boolean alone = depth == 0 && (PAINTS.contains(name) || (PATH_BEGINS.contains(name) && !inPath));
            if (alone) {
                begin();
                inPath = PATH_BEGINS.contains(name);
            }
            marked.addAll(operands);
            marked.add(operator);
            if (inPath ? PATH_ENDS.contains(name) : alone) {
                marked.add(END);
                inPath = false;
            }
        }

        private boolean isDecorative() {
            return operands.size() > 1
                    && operands.get(1) instanceof COSDictionary properties
                    && decorative.contains(properties.getInt(MCID));
        }

        private void begin() {
            marked.add(ARTIFACT);
            marked.add(BEGIN);
        }
    }
}
