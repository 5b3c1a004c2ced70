package dk.gevinstspor.print.tagging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;

/** A cell with nothing but a text in it needs no element for the text: a long table has half as many elements without. */
final class PlainCells {

    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final Set<String> CELLS = Set.of("TD", "TH");
    private static final Set<String> TEXTS = Set.of("Text", "Span");
    private static final Set<COSName> PLAIN = Set.of(COSName.TYPE, COSName.S, COSName.P, COSName.K, PAGE);

    /** By page, which element each content is of. */
    private final Map<COSDictionary, COSArray> ways = new HashMap<>();

    private PlainCells(PDDocument document) {
        PDNumberTreeNode parents =
                document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        if (parents != null && parents.getCOSObject().getDictionaryObject(COSName.NUMS) instanceof COSArray numbers) {
            Map<Integer, COSArray> byNumber = new HashMap<>();
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                if (numbers.getObject(i + 1) instanceof COSArray way) {
                    byNumber.put(numbers.getInt(i), way);
                }
            }
            for (PDPage page : document.getPages()) {
                COSArray way = byNumber.get(page.getStructParents());
                if (way != null) {
                    ways.put(page.getCOSObject(), way);
                }
            }
        }
    }

    static void in(PDDocument document, StructureTree tree) {
        PlainCells plain = new PlainCells(document);
        StructureTree.walk(tree.root(), plain::take);
    }

    private void take(COSDictionary cell) {
        List<COSDictionary> held = CELLS.contains(StructureTree.type(cell)) ? StructureTree.children(cell) : List.of();
        if (held.size() == 1 && StructureTree.contents(cell).isEmpty() && isPlain(held.get(0))) {
            COSDictionary text = held.get(0);
            COSDictionary page = text.getCOSDictionary(PAGE);
            COSArray way = page == null ? null : ways.get(page);
            List<Integer> contents = StructureTree.contents(text);
            if (way != null && contents.stream().allMatch(content -> content < way.size())) {
                contents.forEach(content -> way.set(content, cell));
                cell.setItem(PAGE, page);
                cell.setItem(COSName.K, text.getItem(COSName.K));
            }
        }
    }

    private static boolean isPlain(COSDictionary text) {
        return TEXTS.contains(StructureTree.type(text))
                && PLAIN.containsAll(text.keySet())
                && StructureTree.children(text).isEmpty()
                && !StructureTree.contents(text).isEmpty();
    }
}
