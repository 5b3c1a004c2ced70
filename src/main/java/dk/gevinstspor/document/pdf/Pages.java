package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.document.pdf.PageReader.Drawn;
import dk.gevinstspor.document.pdf.PageReader.Piece;
import dk.gevinstspor.document.pdf.PageReader.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts pages together: a table that goes on at the top of the next page is one table, its repeated header is left out. */
final class Pages {

    private static final float DEFAULT_SIZE = 10;
    private static final int LONGEST_HEADER = 3;
    private static final int MOST_LABELS = 3;
    private static final int LONGEST_LABEL = 120;

    private Pages() {}

    static List<Block> blocks(List<PageContent> pages, Budget budget) throws Rejected {
        Set<String> repeated = Repeated.in(pages);
        float size = bodySize(pages);
        List<Block> blocks = new ArrayList<>();
        for (PageContent page : pages) {
            Place place = Place.at(Place.Kind.PAGE, page.number());
            int tables = 0;
            boolean first = true;
            for (Piece piece : PageReader.read(page, repeated, size)) {
                budget.step(place);
                if (piece.content() instanceof Drawn drawn) {
                    Table table = drawn.table().at(place.within(Place.Kind.TABLE, ++tables));
                    count(table, budget);
                    add(blocks, table, first);
                } else if (piece.content() instanceof Words words) {
                    Place line = place.within(Place.Kind.LINE, piece.line());
                    blocks.add(
                            words.headingLevel().isPresent()
                                    ? new Heading(line, words.headingLevel().getAsInt(), words.text())
                                    : new Paragraph(line, words.text()));
                }
                first = false;
            }
        }
        return blocks;
    }

    private static void count(Table table, Budget budget) throws Rejected {
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                budget.cell(cell.place(), cell.text());
            }
        }
    }

    private static void add(List<Block> blocks, Table table, boolean firstOnPage) {
        if (table.rows().isEmpty()) {
            return;
        }
        takeInLastLabels(blocks, table, firstOnPage);
        if (firstOnPage
                && !blocks.isEmpty()
                && blocks.get(blocks.size() - 1) instanceof Table above
                && above.columns() == table.columns()) {
            List<Row> rows = new ArrayList<>(above.rows());
            rows.addAll(table.rows()
                    .subList(repeatedRows(above, table), table.rows().size()));
            blocks.set(blocks.size() - 1, new Table(above.place(), rows));
        } else {
            blocks.add(table);
        }
    }

    /** Words between a table and its continuation, told by the repeated header, are labels of rows without figures. */
    private static void takeInLastLabels(List<Block> blocks, Table table, boolean firstOnPage) {
        int last = blocks.size() - 1;
        while (last > 0 && blocks.size() - last <= MOST_LABELS && isLabel(blocks.get(last))) {
            last--;
        }
        if (firstOnPage
                && last >= 0
                && last < blocks.size() - 1
                && blocks.get(last) instanceof Table above
                && repeatedRows(above, table) > 0) {
            List<Row> rows = new ArrayList<>(above.rows());
            List<Block> labels = blocks.subList(last + 1, blocks.size());
            labels.forEach(label -> rows.add(new Row(label.place(), List.of(Cell.of(label.place(), 0, words(label))))));
            labels.clear();
            blocks.set(last, new Table(above.place(), rows));
        }
    }

    private static boolean isLabel(Block block) {
        return words(block).length() <= LONGEST_LABEL && !(block instanceof Table);
    }

    private static String words(Block block) {
        return block instanceof Paragraph paragraph
                ? paragraph.text()
                : block instanceof Heading heading ? heading.text() : "";
    }

    private static int repeatedRows(Table above, Table below) {
        int same = 0;
        while (same
                        < Math.min(
                                LONGEST_HEADER,
                                Math.min(above.rows().size(), below.rows().size()))
                && above.rows().get(same).texts().equals(below.rows().get(same).texts())) {
            same++;
        }
        return same;
    }

    /** The size that most letters have. */
    private static float bodySize(List<PageContent> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        for (PageContent page : pages) {
            float size = 0;
            int run = 0;
            for (Glyph glyph : page.glyphs()) {
                if (glyph.size() != size && run > 0) {
                    letters.merge(size, run, Integer::sum);
                    run = 0;
                }
                size = glyph.size();
                run++;
            }
            letters.merge(size, run, Integer::sum);
        }
        return letters.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(DEFAULT_SIZE);
    }
}
