package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.pdf.PageTable.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table without drawn cells: columns are where the words of most rows stand above each other. */
final class Aligned {

    /** A strip of the page that a column's words keep to. */
    private static final class Band {
        private float from;
        private float to;

        private Band(float from, float to) {
            this.from = from;
            this.to = to;
        }
    }

    /** How many words a row must have, of the fullest row's, to say where columns are. */
    private static final double FULL = 0.7;
    /** A gap smaller than this part of the usual one lies inside a row. */
    private static final float WITHIN_ROW = 0.8f;

    private Aligned() {}

    /** Lines that belong together as a table; at least two of them have several chunks. */
    static PageTable table(List<Line> lines) {
        List<Band> bands = bands(lines);
        List<List<Part>> rows = new ArrayList<>();
        List<Float> bottoms = new ArrayList<>();
        float usual = usualGap(lines);
        for (Line line : lines) {
            List<Part> parts = parts(line, bands);
            boolean near = !rows.isEmpty() && line.y() - bottoms.get(bottoms.size() - 1) < usual * WITHIN_ROW;
            if (!rows.isEmpty() && continues(rows.get(rows.size() - 1), parts, near)) {
                rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), parts));
                bottoms.set(bottoms.size() - 1, line.y());
            } else {
                rows.add(parts);
                bottoms.add(line.y());
            }
        }
        return new PageTable(lines.get(0).top(), lines.get(lines.size() - 1).y(), rows);
    }

    /** A label's second line: alone in the first column, close or in lower case; or its figures' line. */
    private static boolean continues(List<Part> above, List<Part> below, boolean near) {
        boolean aloneBelow = below.size() == 1 && below.get(0).column() == 0;
        boolean aloneAbove = above.size() == 1 && above.get(0).column() == 0;
        boolean small = !below.isEmpty()
                && below.get(0).column() == 0
                && Character.isLowerCase(below.get(0).text().charAt(0));
        boolean words = below.stream().noneMatch(part -> part.text().matches(".*\\d.*")) && below.size() > 1 && small;
        return (aloneBelow && (near || small)) || (aloneAbove && small) || words;
    }

    private static List<Part> joined(List<Part> above, List<Part> below) {
        List<Part> joined = new ArrayList<>(above);
        for (Part part : below) {
            int same = -1;
            for (int index = 0; index < joined.size(); index++) {
                if (joined.get(index).column() == part.column()) {
                    same = index;
                }
            }
            if (same < 0) {
                joined.add(part);
            } else {
                Part first = joined.get(same);
                joined.set(same, new Part(first.column(), first.columnSpan(), 1, first.text() + "\n" + part.text()));
            }
        }
        joined.sort(Comparator.comparingInt(Part::column));
        return joined;
    }

    private static List<Band> bands(List<Line> lines) {
        int fullest =
                lines.stream().mapToInt(line -> line.chunks().size()).max().orElse(1);
        List<Band> bands = new ArrayList<>();
        List<Line> full = lines.stream()
                .filter(line -> line.chunks().size() >= Math.max(2, Math.ceil(fullest * FULL)))
                .toList();
        for (Line line : full) {
            for (Chunk chunk : line.chunks()) {
                widen(bands, chunk);
            }
        }
        bands.sort(Comparator.comparingDouble(band -> band.from));
        return bands;
    }

    /** A chunk that reaches across two bands spans them and says nothing about either. */
    private static void widen(List<Band> bands, Chunk chunk) {
        List<Band> touched = bands.stream()
                .filter(band -> chunk.overlap(band.from, band.to) > 0)
                .toList();
        if (touched.isEmpty()) {
            bands.add(new Band(chunk.left(), chunk.right()));
        } else if (touched.size() == 1) {
            Band band = touched.get(0);
            band.from = Math.min(band.from, chunk.left());
            band.to = Math.max(band.to, chunk.right());
        }
    }

    private static List<Part> parts(Line line, List<Band> bands) {
        List<Part> parts = new ArrayList<>();
        for (Chunk chunk : line.chunks()) {
            int first = nearest(bands, chunk);
            int span = 1;
            while (first + span < bands.size()
                    && chunk.overlap(bands.get(first + span).from, bands.get(first + span).to) > 0) {
                span++;
            }
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && first < last.column() + last.columnSpan()) {
                parts.set(
                        parts.size() - 1,
                        new Part(last.column(), last.columnSpan(), 1, last.text() + " " + chunk.text()));
            } else {
                parts.add(new Part(first, span, 1, chunk.text()));
            }
        }
        return parts;
    }

    private static int nearest(List<Band> bands, Chunk chunk) {
        int nearest = 0;
        float best = Float.NEGATIVE_INFINITY;
        for (int index = 0; index < bands.size(); index++) {
            float overlap = chunk.overlap(bands.get(index).from, bands.get(index).to);
            if (overlap > 0) {
                return index;
            }
            if (overlap > best) {
                best = overlap;
                nearest = index;
            }
        }
        return nearest;
    }

    /** The middle one of the gaps between lines with several chunks. */
    private static float usualGap(List<Line> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            if (lines.get(index).chunks().size() > 1) {
                gaps.add(lines.get(index).y() - lines.get(index - 1).y());
            }
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
    }
}
