package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.HeadingShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes of a page's letters and lines what a person sees: tables, headings and paragraphs from the top. */
final class PageReader {

    /** A piece of a page: a table, or words with the number of their first line. */
    record Piece(float top, int line, PageTableOrWords content) {}

    /** One or the other. */
    sealed interface PageTableOrWords {}

    record Drawn(PageTable table) implements PageTableOrWords {}

    record Words(String text, OptionalInt headingLevel) implements PageTableOrWords {}

    private static final Pattern ITEM = Pattern.compile("^(?:[-–•·▪*o]|\\d{1,2}[.)]|[a-z]\\))\\s.*");
    private static final Pattern FIELD = Pattern.compile("^\\p{Lu}[\\p{L}\\s/]{2,30}:.*");
    private static final Pattern SECTION_NUMBER = Pattern.compile("^\\d{1,2}(\\.\\d{1,2})*\\.?\\s+\\p{Lu}.*");
    private static final Pattern CAPTION = Pattern.compile("(?i)(tabel|table|note|anm)\\b.*");
    private static final float PARAGRAPH_GAP = 1.75f;
    private static final float TABLE_GAP = 4.2f;
    /** A line alone this many gaps below the rest of a table is not of it. */
    private static final float SET_APART = 1.6f;

    private static final float LARGER = 1.12f;

    private final List<Piece> pieces = new ArrayList<>();
    private final float bodySize;
    private int number;

    private PageReader(float bodySize) {
        this.bodySize = bodySize;
    }

    static List<Piece> read(PageContent page, Set<String> repeated, float bodySize) {
        PageReader reader = new PageReader(bodySize);
        List<Glyph> glyphs = new ArrayList<>(page.glyphs());
        for (PageTable table : Lattice.tables(page.rules(), glyphs)) {
            reader.pieces.add(new Piece(table.top(), 0, new Drawn(table)));
        }
        reader.lines(Lines.of(glyphs).stream()
                .filter(line -> !repeated.contains(Repeated.key(line)))
                .sorted(Comparator.comparingDouble(Line::y))
                .toList());
        reader.pieces.sort(Comparator.comparingDouble(Piece::top));
        return reader.pieces;
    }

    private void lines(List<Line> lines) {
        int index = 0;
        while (index < lines.size()) {
            int end = tableEnd(lines, index);
            if (end > index) {
                PageTable table = Aligned.table(lines.subList(index, end));
                pieces.add(new Piece(table.top(), number + 1, new Drawn(table)));
            } else {
                end = wordsEnd(lines, index);
                words(lines.subList(index, end));
            }
            number += end - index;
            index = end;
        }
    }

    /** Where a table that begins at a line ends; the line itself when none does. */
    private int tableEnd(List<Line> lines, int from) {
        if (lines.get(from).chunks().size() < 2 || isBetweenTables(lines.get(from))) {
            return from;
        }
        int end = from + 1;
        int several = 1;
        int last = end;
        float smallest = Float.MAX_VALUE;
        while (end < lines.size()
                && lines.get(end).y() - lines.get(end - 1).y() < bodySize * TABLE_GAP
                && !isBetweenTables(lines.get(end))) {
            boolean row = lines.get(end).chunks().size() > 1;
            float gap = lines.get(end).y() - lines.get(end - 1).y();
            if (!row && (end - last >= 2 || gap > smallest * SET_APART)) {
                break;
            }
            smallest = Math.min(smallest, gap);
            several += row ? 1 : 0;
            end++;
            last = row ? end : last;
        }
        return several > 1 ? withTail(lines, from, last) : from;
    }

    /** A label's last line may stand alone below the last row: close to it and in lower case. */
    private int withTail(List<Line> lines, int from, int end) {
        boolean tail = end < lines.size()
                && lines.get(end).chunks().size() == 1
                && Math.abs(lines.get(end).left() - lines.get(from).left()) < bodySize
                && lines.get(end).y() - lines.get(end - 1).y() < bodySize * PARAGRAPH_GAP
                && Character.isLowerCase(lines.get(end).text().charAt(0));
        return tail ? end + 1 : end;
    }

    private static boolean isBetweenTables(Line line) {
        return line.chunks().size() == 1 && CAPTION.matcher(line.text()).matches();
    }

    private int wordsEnd(List<Line> lines, int from) {
        int end = from + 1;
        if (heading(lines.get(from)).isPresent()) {
            return end;
        }
        while (end < lines.size() && belongs(lines.get(end - 1), lines.get(end)) && tableEnd(lines, end) == end) {
            end++;
        }
        return end;
    }

    private boolean belongs(Line above, Line below) {
        return below.y() - above.y() < Math.max(above.size(), below.size()) * PARAGRAPH_GAP
                && !ITEM.matcher(below.text()).matches()
                && !FIELD.matcher(below.text()).matches()
                && heading(below).isEmpty()
                && !isBetweenTables(below)
                && !isBetweenTables(above);
    }

    private void words(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean broken = text.length() > 1
                    && text.charAt(text.length() - 1) == '-'
                    && Character.isLetter(text.charAt(text.length() - 2))
                    && Character.isLowerCase(line.text().charAt(0));
            if (broken) {
                text.setLength(text.length() - 1);
            } else if (text.length() > 0) {
                text.append(' ');
            }
            text.append(line.text());
        }
        OptionalInt level = lines.size() == 1 ? heading(lines.get(0)) : OptionalInt.empty();
        pieces.add(new Piece(lines.get(0).top(), number + 1, new Words(text.toString(), level)));
    }

    /** Larger, bold, in capitals, or with a section's number. */
    private OptionalInt heading(Line line) {
        String text = line.text();
        boolean large = line.size() > bodySize * LARGER;
        boolean numbered =
                SECTION_NUMBER.matcher(text).matches() && (large || line.bold() || text.matches("^\\d{1,2}\\.\\d.*"));
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        return line.chunks().size() == 1 && (large || line.bold() || numbered || capitals)
                ? HeadingShape.level(text, true)
                : OptionalInt.empty();
    }
}
