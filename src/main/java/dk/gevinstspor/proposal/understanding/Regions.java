package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.FileKind;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.HeadingShape;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A sheet holds headings, words and several tables below each other: rows with one cell are words, gaps part tables. A document laid
 * out as one large table holds the same.
 */
final class Regions {

    private static final int LINES_OF_LAYOUT = 2;

    private Regions() {}

    static List<Block> of(Document document) {
        boolean sheets = document.kind() == FileKind.XLSX || document.kind() == FileKind.CSV;
        List<Block> blocks = new ArrayList<>();
        for (Block block : continued(document.blocks())) {
            if (block instanceof Table table && (sheets || isLayout(table))) {
                split(table, blocks);
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** A page laid out as a table may go on in another on the next page, under the same header. */
    private static List<Block> continued(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            int last = joined.size() - 1;
            if (last >= 0
                    && block instanceof Table below
                    && joined.get(last) instanceof Table above
                    && continues(above, below)) {
                List<Row> rows = new ArrayList<>(above.rows());
                rows.addAll(below.rows());
                joined.set(last, new Table(above.place(), rows));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static boolean continues(Table above, Table below) {
        if (below.rows().isEmpty() || below.columns() != above.columns() || !isLayout(above)) {
            return false;
        }
        List<String> header = below.rows().get(0).texts();
        return above.rows().stream().anyMatch(row -> row.texts().equals(header));
    }

    /** Several rows above the rest, each a single cell across the whole table, are a page laid out as a table. */
    private static boolean isLayout(Table table) {
        int columns = table.columns();
        return columns > 2
                && table.rows().stream()
                                .takeWhile(row -> row.cells().size() == 1
                                        && row.cells().get(0).columnSpan() == columns)
                                .count()
                        >= LINES_OF_LAYOUT;
    }

    private static void split(Table sheet, List<Block> blocks) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < sheet.rows().size(); index++) {
            Row row = sheet.rows().get(index);
            boolean gap = index > 0 && number(row) > number(sheet.rows().get(index - 1)) + 1;
            if (gap) {
                flush(rows, blocks);
            }
            rows.add(row);
        }
        flush(rows, blocks);
    }

    /** Rows of one cell above the first of several are captions; a region of nothing else is words. */
    private static void flush(List<Row> rows, List<Block> blocks) {
        int words = 0;
        while (words < rows.size()
                && said(rows.get(words)).size() == 1
                && said(rows.get(words)).get(0).column() == 0) {
            blocks.add(words(said(rows.get(words)).get(0)));
            words++;
        }
        if (words < rows.size()) {
            blocks.add(new Table(rows.get(words).place(), rows.subList(words, rows.size())));
        }
        rows.clear();
    }

    private static Block words(Cell cell) {
        OptionalInt level = HeadingShape.level(cell.text(), true);
        return level.isPresent()
                ? new Heading(cell.place(), level.getAsInt(), cell.text())
                : new Paragraph(cell.place(), cell.text());
    }

    private static List<Cell> said(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    }

    private static int number(Row row) {
        return row.place()
                .of(Place.Kind.ROW)
                .or(() -> row.place().of(Place.Kind.LINE))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
