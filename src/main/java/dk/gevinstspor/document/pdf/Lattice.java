package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.pdf.PageTable.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables whose cells are drawn: the grid is that of the lines, a line that is missing joins two cells. */
final class Lattice {

    private static final int MOST_LINES = 2_000;

    private final List<Float> xs;
    private final List<Float> ys;
    private final List<Rule> rules;

    private Lattice(List<Rule> rules) {
        this.rules = rules;
        this.xs = positions(rules, false);
        this.ys = positions(rules, true);
    }

    /** The tables of a page with lines both ways; the letters in them are taken out of the given list. */
    static List<PageTable> tables(List<Rule> rules, List<Glyph> glyphs) {
        List<PageTable> tables = new ArrayList<>();
        for (List<Rule> group : connected(Rule.merged(rules))) {
            Lattice lattice = new Lattice(group);
            if (lattice.xs.size() > 2 && lattice.ys.size() > 2) {
                List<Glyph> inside = glyphs.stream().filter(lattice::holds).toList();
                if (!inside.isEmpty()) {
                    glyphs.removeIf(lattice::holds);
                    tables.add(lattice.table(inside));
                }
            }
        }
        return tables;
    }

    private static List<List<Rule>> connected(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        for (Rule rule : rules.size() > MOST_LINES ? List.<Rule>of() : rules) {
            List<List<Rule>> touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(rule::touches))
                    .toList();
            List<Rule> joined = new ArrayList<>(List.of(rule));
            touched.forEach(joined::addAll);
            groups.removeAll(touched);
            groups.add(joined);
        }
        return groups;
    }

    /** Distinct positions of lines of one direction; the ends of the others count too, as outer lines may be missing. */
    private static List<Float> positions(List<Rule> rules, boolean horizontal) {
        List<Float> all = rules.stream()
                .flatMap(rule ->
                        rule.horizontal() == horizontal ? Stream.of(rule.at()) : Stream.of(rule.from(), rule.to()))
                .sorted()
                .toList();
        List<Float> distinct = new ArrayList<>();
        for (float position : all) {
            if (distinct.isEmpty() || position - distinct.get(distinct.size() - 1) > Rule.NEAR * 1.2f) {
                distinct.add(position);
            }
        }
        return distinct;
    }

    private boolean holds(Glyph glyph) {
        return glyph.middleX() > xs.get(0)
                && glyph.middleX() < xs.get(xs.size() - 1)
                && glyph.middleY() > ys.get(0)
                && glyph.middleY() < ys.get(ys.size() - 1);
    }

    private PageTable table(List<Glyph> inside) {
        int columns = xs.size() - 1;
        int lines = ys.size() - 1;
        List<List<Glyph>> byRow = byRow(inside);
        boolean[][] taken = new boolean[lines][columns];
        List<List<Part>> rows = new ArrayList<>();
        for (int row = 0; row < lines; row++) {
            List<Part> parts = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                if (!taken[row][column]) {
                    Part part = part(row, column, byRow);
                    for (int down = row; down < row + part.rowSpan(); down++) {
                        for (int across = column; across < column + part.columnSpan(); across++) {
                            taken[down][across] = true;
                        }
                    }
                    parts.add(part);
                }
            }
            rows.add(parts);
        }
        return new PageTable(ys.get(0), ys.get(lines), rows);
    }

    private List<List<Glyph>> byRow(List<Glyph> inside) {
        List<List<Glyph>> rows = new ArrayList<>();
        for (int row = 0; row < ys.size() - 1; row++) {
            rows.add(new ArrayList<>());
        }
        for (Glyph glyph : inside) {
            int row = ys.size() - 2;
            while (row > 0 && glyph.middleY() < ys.get(row)) {
                row--;
            }
            rows.get(row).add(glyph);
        }
        return rows;
    }

    private Part part(int row, int column, List<List<Glyph>> byRow) {
        int across = 1;
        while (column + across < xs.size() - 1
                && !isDrawn(false, xs.get(column + across), ys.get(row), ys.get(row + 1))) {
            across++;
        }
        int down = 1;
        while (row + down < ys.size() - 1
                && !isDrawn(true, ys.get(row + down), xs.get(column), xs.get(column + across))) {
            down++;
        }
        float left = xs.get(column);
        float right = xs.get(column + across);
        List<Glyph> own = new ArrayList<>();
        for (List<Glyph> glyphs : byRow.subList(row, row + down)) {
            for (Glyph glyph : glyphs) {
                if (glyph.middleX() >= left && glyph.middleX() < right) {
                    own.add(glyph);
                }
            }
        }
        return new Part(
                column,
                across,
                down,
                Lines.of(own).stream()
                        .sorted(Comparator.comparingDouble(Line::y))
                        .map(Line::text)
                        .collect(Collectors.joining("\n")));
    }

    /** Whether a line, or several end to end, covers most of a cell's side. */
    private boolean isDrawn(boolean horizontal, float at, float from, float to) {
        float covered = 0;
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal && Math.abs(rule.at() - at) <= Rule.NEAR * 1.2f) {
                covered = Math.max(covered, Math.min(rule.to(), to) - Math.max(rule.from(), from));
            }
        }
        return covered > (to - from) * 0.6f;
    }
}
