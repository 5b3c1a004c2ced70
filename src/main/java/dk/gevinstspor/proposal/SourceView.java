package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source as it was read, with an anchor at each place, so that what was understood of it can point there. */
final class SourceView {

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Place, String> anchors = new HashMap<>();
    private int named;

    SourceView(Document document, PlaceText places) {
        document.blocks().forEach(block -> pieces.add(piece(block, places)));
    }

    /** @param kind HEADING, PARAGRAPH or TABLE */
    record Piece(String kind, String anchor, String place, String text, List<Line> rows) {}

    /** A row of a table. */
    record Line(String anchor, List<Cell> cells) {}

    List<Piece> pieces() {
        return pieces;
    }

    /** Where on the page the place is, or what it is in; null for a place of no part of it. */
    @Nullable
    String anchor(Place place) {
        for (int steps = place.steps().size(); steps > 0; steps--) {
            String anchor = anchors.get(new Place(place.steps().subList(0, steps)));
            if (anchor != null) {
                return anchor;
            }
        }
        return null;
    }

    private Piece piece(Block block, PlaceText places) {
        String place = places.of(block.place());
        String anchor = named(block.place());
        if (block instanceof Table table) {
            return new Piece(
                    "TABLE",
                    anchor,
                    place,
                    "",
                    table.rows().stream().map(this::line).toList());
        }
        if (block instanceof Heading heading) {
            return new Piece("HEADING", anchor, place, heading.text(), List.of());
        }
        return new Piece("PARAGRAPH", anchor, place, ((Paragraph) block).text(), List.of());
    }

    private Line line(Row row) {
        return new Line(named(row.place()), row.cells());
    }

    private String named(Place place) {
        named++;
        String anchor = "kilde-" + named;
        anchors.putIfAbsent(place, anchor);
        return anchor;
    }
}
