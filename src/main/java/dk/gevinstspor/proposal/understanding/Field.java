package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named fields on a template's first page: "Kort resumé: ...", in a line, over two lines, or in two cells. */
enum Field {
    TITLE(
            "forslagets (?:titel|navn)|titel(?: på forslag(?:et)?)?|projekttitel|overskrift|projekt(?:ets )?navn|forslagstitel|navn på forslag(?:et)?"),
    SUMMARY("(?:kort )?resum[eé]|kort beskrivelse(?: af forslaget)?|sammenfatning"),
    PRESENTING(
            "fremstillende (?:forvaltning|udvalg)|stillende forvaltning|ansvarlig forvaltning|forslagsstiller|fremsat af"),
    FUNDING("der søges om midler fra|finansiering(?:skilde)?|søges finansieret af"),
    CONCERNED("(?:øvrige )?berørte (?:forvaltninger|udvalg)"),
    PRICE_LEVEL("angiv p ?/ ?l|p ?/ ?l|pris- og lønniveau|prisniveau");

    /** Words of a field and where they stand. */
    record Found(Place place, String text) {}

    private static final int LONGEST_NAME = 60;
    private final Pattern line;
    private final Pattern alone;

    Field(String names) {
        this.line = Pattern.compile("(?is)\\s*(?:" + names + ")\\s*[:：]\\s*(.*)");
        this.alone = Pattern.compile("(?i)\\s*(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:" + names + ")\\s*[:：]?\\s*");
    }

    /** The first place in the blocks where the field says something. */
    Optional<Found> in(List<Block> blocks) {
        for (int index = 0; index < blocks.size(); index++) {
            Optional<Found> found = at(blocks, index);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What the field says, when a block is it. */
    Optional<Found> at(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        if (block instanceof Table table) {
            return table.rows().stream()
                    .map(this::inRow)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        String text = words(block);
        Optional<Found> inLine = inLine(block.place(), text);
        if (inLine.isPresent()) {
            return inLine;
        }
        boolean named = text.length() <= LONGEST_NAME && alone.matcher(text).matches();
        if (!named || index + 1 == blocks.size() || !(blocks.get(index + 1) instanceof Paragraph value)) {
            return Optional.empty();
        }
        return isField(value.text()) ? Optional.empty() : Optional.of(new Found(value.place(), value.text()));
    }

    private Optional<Found> inLine(Place place, String text) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
            return Optional.empty();
        }
        Matcher matcher = line.matcher(text);
        return matcher.matches() && !matcher.group(1).isBlank()
                ? Optional.of(new Found(place, matcher.group(1).strip()))
                : Optional.empty();
    }

    private Optional<Found> inRow(Row row) {
        List<Cell> said = new ArrayList<>(2);
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && said.size() == 2) {
                return Optional.empty();
            }
            if (!cell.isBlank()) {
                said.add(cell);
            }
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Cell first = said.get(0);
        if (said.size() == 1) {
            return inLine(first.place(), first.text());
        }
        return alone.matcher(first.text()).matches()
                ? Optional.of(new Found(said.get(1).place(), said.get(1).text().strip()))
                : Optional.empty();
    }

    private static boolean isField(String text) {
        for (Field field : values()) {
            if (field.line.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    static String words(Block block) {
        if (block instanceof Heading heading) {
            return heading.text();
        }
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }
}
