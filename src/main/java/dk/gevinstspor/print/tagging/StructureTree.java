package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The elements of a document's structure, in reading order. */
final class StructureTree {

    private final COSDictionary root;

    private StructureTree(COSDictionary root) {
        this.root = root;
    }

    static StructureTree of(PDDocument document) throws IOException {
        COSDictionary root =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
        if (root == null) {
            throw new IOException("not tagged");
        }
        return new StructureTree(root);
    }

    COSDictionary root() {
        return root;
    }

    List<COSDictionary> tables() {
        return all("Table");
    }

    List<COSDictionary> figures() {
        return all("Image");
    }

    List<COSDictionary> links() {
        return all("Link");
    }

    List<COSDictionary> all(String type) {
        List<COSDictionary> found = new ArrayList<>();
        walk(root, element -> {
            if (type.equals(type(element))) {
                found.add(element);
            }
        });
        return found;
    }

    static String type(COSDictionary element) {
        return String.valueOf(element.getNameAsString(COSName.S));
    }

    static void walk(COSDictionary element, Consumer<COSDictionary> visitor) {
        visitor.accept(element);
        children(element).forEach(child -> walk(child, visitor));
    }

    static List<COSDictionary> children(COSDictionary element) {
        return kids(element).stream()
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .toList();
    }

    /** Numbers of the marked contents that are directly the element's. */
    static List<Integer> contents(COSDictionary element) {
        return kids(element).stream()
                .filter(COSNumber.class::isInstance)
                .map(kid -> ((COSNumber) kid).intValue())
                .toList();
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            List<COSBase> objects = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                objects.add(array.getObject(i));
            }
            return objects;
        }
        return kids == null ? List.of() : List.of(kids);
    }

    /** The element is gone, and what it held is nobody's. */
    static void remove(COSDictionary element) {
        COSDictionary parent = element.getCOSDictionary(COSName.P);
        if (parent != null && parent.getDictionaryObject(COSName.K) instanceof COSArray siblings) {
            for (int i = siblings.size() - 1; i >= 0; i--) {
                if (siblings.getObject(i) == element) {
                    siblings.remove(i);
                }
            }
        }
    }
}
