package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.proposal.LineNote;
import dk.gevinstspor.proposal.LineNote.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of assumptions that our own economy tables end with: line, kind, words. In a text document it may stand below another one's rows. */
final class LineNotes {

    private static final List<String> HEADER = List.of("linje", "oplysning", "forudsætning");
    private static final Map<String, What> KINDS = Map.of(
            "beregning", What.CALCULATION,
            "administration", What.ADMINISTRATION,
            "note", What.NOTE,
            "kilde", What.SOURCE);
    private static final Pattern NUMBERED = Pattern.compile("(.+) \\(nr\\. (\\d{1,3})\\)");
    /** A word with a hyphen that a line of a cell ends in is one word. */
    private static final Pattern WITHIN_WORD = Pattern.compile("(?<=\\p{L}-)\\n(?=\\p{L})(?!(?:og|eller)\\b)");

    private LineNotes() {}

    /** The row that names its columns; how many rows there are when none does. */
    static int header(Table table) {
        int index = 0;
        while (index < table.rows().size() && columns(table.rows().get(index)).size() < HEADER.size()) {
            index++;
        }
        return index;
    }

    /** Empty for another table; the rows begin with the header. */
    static List<LineNote> of(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Integer> columns = columns(rows.get(0));
        List<LineNote> notes = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            if (columns(row).size() == HEADER.size()) {
                continue;
            }
            String label = text(row, columns.get(0));
            What what = KINDS.get(Texts.plain(row.text(columns.get(1))));
            if (label.isEmpty() || what == null) {
                return List.of();
            }
            Matcher numbered = NUMBERED.matcher(label);
            boolean one = !numbered.matches();
            notes.add(new LineNote(
                    row.place(),
                    one ? label : numbered.group(1),
                    one ? 1 : Integer.parseInt(numbered.group(2)),
                    what,
                    text(row, columns.get(2))));
        }
        return notes;
    }

    private static List<Integer> columns(Row header) {
        List<Integer> columns = new ArrayList<>();
        if (!Texts.plain(header.text(0)).equals(HEADER.get(0))) {
            return columns;
        }
        for (String name : HEADER) {
            header.cells().stream()
                    .filter(cell -> Texts.plain(cell.text()).equals(name))
                    .findFirst()
                    .ifPresent(cell -> columns.add(cell.column()));
        }
        return columns;
    }

    private static String text(Row row, int column) {
        return Texts.spaced(WITHIN_WORD.matcher(row.text(column)).replaceAll(""));
    }
}
