package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A table of a document: rows, cells with their place in the grid, cells merged across and down. */
final class WordTable {

    /** A cell that may still grow downwards. */
    private static final class Draft {
        private final Place place;
        private final int column;
        private final int columns;
        private final String text;
        private int rows = 1;

        private Draft(Place place, int column, int columns, String text) {
            this.place = place;
            this.column = column;
            this.columns = columns;
            this.text = text;
        }
    }

    private final WordBody body;
    private final Budget budget;
    private final Place place;
    private final List<List<Draft>> rows = new ArrayList<>();
    private final List<Block> nested = new ArrayList<>();
    private final List<Block> allBlocks = new ArrayList<>();
    private int cells;

    WordTable(WordBody body, Budget budget, int number) {
        this.body = body;
        this.budget = budget;
        this.place = Place.at(Place.Kind.TABLE, number);
    }

    void read(Xml xml) throws XMLStreamException, Rejected {
        int table = xml.depth();
        for (Optional<String> child = xml.child(table); child.isPresent(); child = xml.child(table)) {
            switch (child.get()) {
                case "tr" -> row(xml);
                case "ins", "sdt", "sdtContent", "customXml", "moveTo" -> read(xml);
                case "del", "moveFrom" -> body.skip(xml, child.get());
                default -> {}
            }
        }
    }

    private void row(Xml xml) throws XMLStreamException, Rejected {
        List<Draft> drafts = new ArrayList<>();
        Position position = new Position(place.within(Place.Kind.ROW, rows.size() + 1));
        cells(xml, position, drafts);
        if (!position.deleted) {
            rows.add(drafts);
        }
    }

    private static final class Position {
        private final Place row;
        private int column;
        private boolean deleted;

        private Position(Place row) {
            this.row = row;
        }
    }

    private void cells(Xml xml, Position position, List<Draft> drafts) throws XMLStreamException, Rejected {
        int row = xml.depth();
        for (Optional<String> child = xml.child(row); child.isPresent(); child = xml.child(row)) {
            switch (child.get()) {
                case "trPr" -> properties(xml, position);
                case "tc" -> cell(xml, position, drafts);
                case "sdt", "sdtContent", "customXml" -> cells(xml, position, drafts);
                default -> {}
            }
        }
    }

    private void properties(Xml xml, Position position) throws XMLStreamException {
        int properties = xml.depth();
        for (Optional<String> child = xml.child(properties); child.isPresent(); child = xml.child(properties)) {
            body.note(child.get());
            position.deleted |= child.get().equals("del");
            if (child.get().equals("gridBefore")) {
                position.column = Math.min(xml.number("val", 0), budget.limits().cells());
            }
        }
    }

    private void cell(Xml xml, Position position, List<Draft> drafts) throws XMLStreamException, Rejected {
        int span = 1;
        boolean continued = false;
        int cell = xml.depth();
        List<Block> all = new ArrayList<>();
        Place where = position.row.within(Place.Kind.COLUMN, position.column + 1);
        for (Optional<String> child = xml.child(cell); child.isPresent(); child = xml.child(cell)) {
            if (child.get().equals("tcPr")) {
                int properties = xml.depth();
                for (Optional<String> one = xml.child(properties); one.isPresent(); one = xml.child(properties)) {
                    span = one.get().equals("gridSpan") ? Math.max(1, xml.number("val", 1)) : span;
                    continued |= one.get().equals("vMerge")
                            && !xml.attribute("val").orElse("continue").equals("restart");
                }
            } else {
                all.addAll(body.block(xml, child.get()));
            }
        }
        String text = text(all);
        budget.cell(where, text);
        cells++;
        all.stream().filter(block -> block instanceof Table).forEach(nested::add);
        allBlocks.addAll(all);
        if (!continued || !grow(position.column)) {
            drafts.add(new Draft(where, position.column, span, text));
        }
        position.column += span;
    }

    /** The cell above reaches down into this row. */
    private boolean grow(int column) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (Draft draft : rows.get(row)) {
                if (draft.column == column) {
                    draft.rows = rows.size() - row + 1;
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                lines.add(paragraph.text());
            } else if (block instanceof Heading heading) {
                lines.add(heading.text());
            }
        }
        return String.join("\n", lines);
    }

    /** The blocks of a table of one cell. */
    Optional<List<Block>> singleCell() {
        return cells == 1 ? Optional.of(allBlocks) : Optional.empty();
    }

    /** Without rows that are wholly empty. */
    Table table() {
        List<Row> read = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row made = new Row(
                    place.within(Place.Kind.ROW, row + 1),
                    rows.get(row).stream().map(WordTable::cell).toList());
            if (!made.isBlank()) {
                read.add(made);
            }
        }
        return new Table(place, read);
    }

    private static Cell cell(Draft draft) {
        return new Cell(draft.place, draft.column, draft.columns, draft.rows, draft.text, Optional.empty(), false);
    }

    /** Tables inside cells. */
    List<Block> nested() {
        return nested;
    }
}
