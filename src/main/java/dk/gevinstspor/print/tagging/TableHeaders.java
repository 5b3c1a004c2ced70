package dk.gevinstspor.print.tagging;

import java.util.List;

/** Says which cells a header of a table heads: a row of headers its columns, a header among data its row. */
final class TableHeaders {

    private TableHeaders() {}

    static void giveScope(Element table) {
        List<List<Element>> rows = table.children().stream()
                .filter(row -> row.is("TR"))
                .map(Element::children)
                .filter(cells -> !cells.isEmpty())
                .toList();
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<Element> cells : rows) {
            boolean headers = cells.stream().allMatch(TableHeaders::isHeader);
            cells.stream().filter(TableHeaders::isHeader).forEach(cell -> cell.head(headers ? "Column" : "Row"));
            // A title within the table is one cell as wide as the row.
            if (cells.size() < widest) {
                cells.get(cells.size() - 1).spanColumns(widest - cells.size() + 1);
            }
        }
    }

    private static boolean isHeader(Element cell) {
        return cell.is("TH");
    }
}
