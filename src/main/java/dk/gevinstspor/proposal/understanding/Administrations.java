package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.proposal.Administration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names beside boxes, in a table or in a line: "☒ Økonomiforvaltningen". */
final class Administrations {

    /** A box and what follows it, up to the next box. */
    private static final Pattern BOX_FIRST = Pattern.compile("([☒☐])\\s*([^☒☐]+)");

    private static final Pattern NAME_FIRST = Pattern.compile("([^☒☐]+?)\\s*([☒☐])");
    private static final int LONGEST = 80;

    private Administrations() {}

    static List<Administration> of(Table table) {
        List<Administration> found = new ArrayList<>();
        for (Row row : WordTables.isOfBoxes(table) ? table.rows() : List.<Row>of()) {
            found.addAll(of(
                    row.place(),
                    row.cells().stream()
                            .map(cell -> Texts.spaced(cell.text()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" "))));
        }
        return found;
    }

    static List<Administration> of(Place place, String line) {
        if (!line.contains(Glyphs.TICKED) && !line.contains(Glyphs.EMPTY_BOX)) {
            return List.of();
        }
        boolean boxFirst = line.startsWith(Glyphs.TICKED) || line.startsWith(Glyphs.EMPTY_BOX);
        Matcher matcher = (boxFirst ? BOX_FIRST : NAME_FIRST).matcher(line);
        List<Administration> found = new ArrayList<>();
        while (matcher.find()) {
            String name = Texts.spaced(matcher.group(boxFirst ? 2 : 1));
            String box = matcher.group(boxFirst ? 1 : 2);
            if (name.length() <= LONGEST && Texts.plain(name).contains("forvaltning")) {
                found.add(new Administration(place, name, box.equals(Glyphs.TICKED)));
            }
        }
        return found;
    }
}
