package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Joins each link with the text that it is of: on a page they come in the same order. */
final class Links {

    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName OBJECT = COSName.getPDFName("OBJR");

    private Links() {}

    /** @return whether every link found its text */
    static boolean join(PDDocument document, StructureTree tree) throws IOException {
        boolean all = true;
        List<COSDictionary> texts = tree.links();
        int key = document.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey();
        COSArray numbers = (COSArray) document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getParentTree()
                .getCOSObject()
                .getDictionaryObject(COSName.NUMS);
        for (PDPage page : document.getPages()) {
            List<PDAnnotation> links = new ArrayList<>(page.getAnnotations(PDAnnotationLink.class::isInstance));
            List<COSDictionary> here = texts.stream()
                    .filter(text -> text.getCOSDictionary(PAGE) == page.getCOSObject())
                    .toList();
            all &= links.size() == here.size() && numbers != null;
            for (int i = 0; i < Math.min(links.size(), here.size()) && numbers != null; i++) {
                key = Math.max(key, next(numbers));
                join(links.get(i), here.get(i), page, key);
                numbers.add(COSInteger.get(key));
                numbers.add(here.get(i));
                key++;
            }
        }
        document.getDocumentCatalog().getStructureTreeRoot().setParentTreeNextKey(key);
        return all;
    }

    private static int next(COSArray numbers) {
        return numbers.size() < 2 ? 0 : numbers.getInt(numbers.size() - 2) + 1;
    }

    private static void join(PDAnnotation link, COSDictionary text, PDPage page, int key) {
        link.setStructParent(key);
        link.setPrinted(true);
        if (link instanceof PDAnnotationLink to
                && to.getContents() == null
                && to.getAction() instanceof PDActionURI uri) {
            link.setContents(uri.getURI());
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJECT);
        reference.setItem(COSName.OBJ, link.getCOSObject());
        reference.setItem(PAGE, page.getCOSObject());
        COSArray kids = new COSArray();
        StructureTree.contents(text).forEach(content -> kids.add(COSInteger.get(content)));
        kids.add(reference);
        text.setItem(COSName.K, kids);
    }
}
