package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/** An element of a document's structure, in memory until its page is written. */
final class Element implements PdfStructureEntry {

    private static final int NONE = -1;

    private final String type;
    private final boolean decorative;
    private final List<Element> children = new ArrayList<>();
    private final List<TagFile.Link> links = new ArrayList<>(0);
    private Map<String, String> texts = Map.of();
    private int content = NONE;
    private int columns = 1;
    private int rows = 1;
    private @Nullable String scope;
    private boolean written;

    /** @param decorative when neither it nor what is in it is read aloud */
    Element(String type, boolean decorative) {
        this.type = type;
        this.decorative = decorative;
    }

    boolean is(String other) {
        return type.equals(other);
    }

    boolean isDecorative() {
        return decorative;
    }

    /** Then nothing can be added to it any more. */
    boolean isWritten() {
        return written;
    }

    void add(Element child) {
        children.add(child);
    }

    List<Element> children() {
        return children;
    }

    /** @param marked number of the content on its page */
    void hold(int marked) {
        content = marked;
    }

    void lead(TagFile.Link to) {
        links.add(to);
    }

    /** A link that leads nowhere is only called so. */
    boolean isIdleLink() {
        return is("Link") && !decorative && links.isEmpty();
    }

    /** @param cells {@code Row} or {@code Column} */
    void head(String cells) {
        scope = cells;
    }

    void spanColumns(int span) {
        columns = span;
    }

    /** Before it is written: what only shows when all is there. */
    void finish() {
        takeOverPlainText();
        children.forEach(Element::finish);
        if (is("Table")) {
            TableHeaders.giveScope(this);
        }
    }

    /** A cell with nothing but a text in it needs no element for the text: a long table has half as many elements without. */
    private void takeOverPlainText() {
        if ((is("TD") || is("TH"))
                && content == NONE
                && children.size() == 1
                && children.get(0).isPlainText()) {
            content = children.get(0).content;
            children.clear();
        }
    }

    private boolean isPlainText() {
        return (is("Text") || is("Span")) && content != NONE && texts.isEmpty() && children.isEmpty();
    }

    /** @return the number of its object */
    int write(TagFile file, int parent) throws IOException {
        int object = file.reserve();
        StringBuilder kids = new StringBuilder();
        for (Element child : children) {
            kids.append(child.write(file, object)).append(" 0 R ");
        }
        StringBuilder tag = new StringBuilder("<</S/")
                .append(type)
                .append("/P ")
                .append(parent)
                .append(" 0 R");
        if (content != NONE) {
            file.holds(content, object);
            kids.append(content);
            tag.append("/Pg ").append(file.page()).append(" 0 R");
        }
        for (TagFile.Link link : links) {
            kids.append(file.reference(link, object));
        }
        texts.forEach((name, text) -> tag.append('/').append(name).append(TagFile.text(text)));
        file.write(object, tag.append(attributes()).append("/K[").append(kids).append("]>>"));
        written = true;
        return object;
    }

    private String attributes() {
        if (scope == null && columns == 1 && rows == 1) {
            return "";
        }
        return "/A<</O/Table" + (scope == null ? "" : "/Scope/" + scope)
                + (columns == 1 ? "" : "/ColSpan " + columns)
                + (rows == 1 ? "" : "/RowSpan " + rows)
                + ">>";
    }

    @Override
    public void putString(String name, String value) {
        if (texts.isEmpty()) {
            texts = new LinkedHashMap<>();
        }
        texts.put(name, value);
    }

    /** JasperReports announces children so. */
    @Override
    public void putArray(String name) {
        children.clear();
    }

    @Override
    public void setSpan(int columnSpan, int rowSpan) {
        columns = Math.max(1, columnSpan);
        rows = Math.max(1, rowSpan);
    }

    /** Of the whole document. */
    Map<String, String> texts() {
        return texts;
    }
}
