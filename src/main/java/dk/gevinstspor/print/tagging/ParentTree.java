package dk.gevinstspor.print.tagging;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;

/** The way back from each page's contents to their elements, which a document of many pages keeps in branches. */
final class ParentTree {

    private ParentTree() {}

    /** Afterwards it is one list, however long. */
    static void flatten(PDDocument document) {
        PDNumberTreeNode tree =
                document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        if (tree != null && tree.getCOSObject().containsKey(COSName.KIDS)) {
            COSArray all = new COSArray();
            collect(tree.getCOSObject(), all);
            tree.getCOSObject().removeItem(COSName.KIDS);
            tree.getCOSObject().setItem(COSName.NUMS, all);
        }
    }

    private static void collect(COSDictionary node, COSArray all) {
        if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray numbers) {
            all.addAll(numbers);
        }
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray branches) {
            for (int i = 0; i < branches.size(); i++) {
                if (branches.getObject(i) instanceof COSDictionary branch) {
                    collect(branch, all);
                }
            }
        }
    }
}
