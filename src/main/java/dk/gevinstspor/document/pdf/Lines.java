package dk.gevinstspor.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts letters into lines: one baseline, and the raised or lowered marks beside it. */
final class Lines {

    private static final float SAME_BASELINE = 0.25f;
    private static final float SMALLER = 0.86f;

    private Lines() {}

    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> ordered = new ArrayList<>(glyphs);
        ordered.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> groups = new ArrayList<>();
        for (Glyph glyph : ordered) {
            List<Glyph> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty()
                    && Math.abs(last.get(0).y() - glyph.y())
                            <= Math.min(last.get(0).size(), glyph.size()) * SAME_BASELINE) {
                last.add(glyph);
            } else {
                groups.add(new ArrayList<>(List.of(glyph)));
            }
        }
        takeInMarks(groups);
        return groups.stream()
                .filter(group -> group.stream().anyMatch(glyph -> !glyph.isSpace()))
                .map(Line::of)
                .toList();
    }

    /** A group of smaller letters that reaches into a neighbouring line's height belongs to it. */
    private static void takeInMarks(List<List<Glyph>> groups) {
        for (int index = 0; index < groups.size(); index++) {
            for (int other : new int[] {index + 1, index - 1}) {
                if (other >= 0 && other < groups.size() && isMarkOf(groups.get(index), groups.get(other))) {
                    groups.get(other).addAll(groups.get(index));
                    groups.remove(index);
                    index = Math.max(-1, index - 2);
                    break;
                }
            }
        }
    }

    private static boolean isMarkOf(List<Glyph> marks, List<Glyph> line) {
        float size = size(marks);
        if (size >= size(line) * SMALLER) {
            return false;
        }
        float middle = marks.get(0).y() - size * 0.35f;
        float baseline = line.get(0).y();
        return middle < baseline && middle > baseline - size(line) * 0.9f;
    }

    private static float size(List<Glyph> glyphs) {
        float largest = 0;
        for (Glyph glyph : glyphs) {
            largest = Math.max(largest, glyph.size());
        }
        return largest;
    }
}
