package dk.gevinstspor.print.tagging;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Says which cells a header of a table heads: a row of headers its columns, a header among data its row. */
final class TableHeaders {

    private static final COSName ATTRIBUTES = COSName.getPDFName("A");
    private static final COSName SPAN = COSName.getPDFName("ColSpan");
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private TableHeaders() {}

    static void giveScope(COSDictionary table) {
        List<List<COSDictionary>> rows = StructureTree.children(table).stream()
                .filter(row -> StructureTree.type(row).equals("TR"))
                .map(StructureTree::children)
                .filter(cells -> !cells.isEmpty())
                .toList();
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<COSDictionary> cells : rows) {
            boolean headers = cells.stream().allMatch(TableHeaders::isHeader);
            cells.stream()
                    .filter(TableHeaders::isHeader)
                    .forEach(cell -> attributes(cell).setName(SCOPE, headers ? "Column" : "Row"));
            // A title within the table is one cell as wide as the row.
            if (cells.size() < widest) {
                attributes(cells.get(cells.size() - 1)).setInt(SPAN, widest - cells.size() + 1);
            }
        }
    }

    private static boolean isHeader(COSDictionary cell) {
        return StructureTree.type(cell).equals("TH");
    }

    private static COSDictionary attributes(COSDictionary cell) {
        if (cell.getDictionaryObject(ATTRIBUTES) instanceof COSDictionary known) {
            return known;
        }
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        cell.setItem(ATTRIBUTES, attributes);
        return attributes;
    }
}
