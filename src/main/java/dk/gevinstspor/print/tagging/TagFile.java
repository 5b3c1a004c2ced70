package dk.gevinstspor.print.tagging;

import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes tags into the document, page by page: the elements, and the way back to them from each content and each link (the
 * parent tree, a leaf for each page). Of what is written only numbers of objects are kept.
 */
final class TagFile {

    /** A page's way back is under its number, those of links are beyond the pages. */
    private static final int FIRST_LINK = 1 << 20;

    /** Jasper's names that are not the standard's. */
    private static final String ROLES = "<</All/Sect/Image/Figure/Text/Span/Anchor/NonStruct>>";

    private final AccessibleWriter writer;
    private final StringBuilder kids = new StringBuilder();
    private final StringBuilder pageLeaves = new StringBuilder();
    private final StringBuilder linkLeaves = new StringBuilder();
    private final List<Integer> holders = new ArrayList<>();
    private final StringBuilder linked = new StringBuilder();
    private int root;
    private int document;
    private int page;
    private int nextLink = FIRST_LINK;

    /** @param key its number in the parent tree */
    record Link(int key, int annotation) {}

    TagFile(AccessibleWriter writer) {
        this.writer = writer;
    }

    /** When the document is open. */
    void begin() {
        root = reserve();
        document = reserve();
    }

    int reserve() {
        return writer.getPdfIndirectReference().getNumber();
    }

    void write(int object, CharSequence tag) throws IOException {
        writer.addToBody(new PdfLiteral(tag.toString()), object);
    }

    /** Number of the page's object. */
    int page() {
        return page;
    }

    void holds(int content, int element) {
        while (holders.size() <= content) {
            holders.add(element);
        }
        holders.set(content, element);
    }

    Link link(int annotation) {
        Link link = new Link(nextLink, annotation);
        nextLink++;
        return link;
    }

    /** Notes whose link it is. */
    String reference(Link link, int element) {
        linked.append(link.key()).append(' ').append(element).append(" 0 R ");
        return "<</Type/OBJR/Obj " + link.annotation() + " 0 R/Pg " + page + " 0 R>>";
    }

    /** @param from the first of the page's links, if there are any */
    void writePage(List<Element> elements, int from) throws IOException {
        int number = writer.getCurrentPageNumber();
        page = writer.getPageReference(number).getNumber();
        for (Element element : elements) {
            kids.append(element.write(this, document)).append(" 0 R ");
        }
        StringBuilder way = new StringBuilder();
        holders.forEach(holder -> way.append(holder).append(" 0 R "));
        int key = number - 1;
        leaf(pageLeaves, key, key, key + "[" + way + "]");
        holders.clear();
        if (nextLink > from) {
            leaf(linkLeaves, from, nextLink - 1, linked);
            linked.setLength(0);
        }
    }

    int nextLink() {
        return nextLink;
    }

    private void leaf(StringBuilder leaves, int from, int to, CharSequence ways) throws IOException {
        int object = reserve();
        write(object, "<</Limits[" + from + " " + to + "]/Nums[" + ways + "]>>");
        leaves.append(object).append(" 0 R ");
    }

    void complete(Element whole, PdfDictionary catalog) throws IOException {
        StringBuilder all = new StringBuilder("<</S/All/P ").append(root).append(" 0 R");
        whole.texts().forEach((name, text) -> all.append('/').append(name).append(text(text)));
        write(document, all.append("/K[").append(kids).append("]>>"));
        int ways = reserve();
        write(ways, "<</Kids[" + pageLeaves + linkLeaves + "]>>");
        write(
                root,
                "<</Type/StructTreeRoot/K[" + document + " 0 R]/RoleMap" + ROLES + "/ParentTree " + ways
                        + " 0 R/ParentTreeNextKey " + nextLink + ">>");
        catalog.put(PdfName.STRUCTTREEROOT, new PdfLiteral(root + " 0 R"));
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
    }

    /** In any alphabet. */
    static String text(String text) {
        return "<FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }
}
