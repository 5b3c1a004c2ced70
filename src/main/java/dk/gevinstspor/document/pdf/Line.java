package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Glyphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Letters on one baseline, from left to right, with raised marks among them. */
record Line(float y, float size, boolean bold, List<Chunk> chunks) {

    private static final float RAISED_SIZE = 0.85f;
    private static final float RAISED_BY = 0.15f;
    /** Of the type's size: a gap between words, one that only a new cell explains, and one that does so despite a space. */
    private static final float WORD_GAP = 0.18f;

    private static final float CELL_GAP = 0.6f;
    private static final float CELL_GAP_WITH_SPACE = 1.2f;

    static Line of(List<Glyph> glyphs) {
        List<Glyph> ordered = new ArrayList<>(glyphs);
        ordered.sort(Comparator.comparingDouble(Glyph::x));
        float size = 0;
        boolean bold = true;
        for (Glyph glyph : ordered) {
            size = Math.max(size, glyph.size());
            bold &= glyph.bold() || glyph.isSpace();
        }
        float y = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : ordered) {
            y = glyph.size() >= size * RAISED_SIZE ? Math.max(y, glyph.y()) : y;
        }
        return new Line(y, size, bold, chunks(ordered, y, size));
    }

    private static List<Chunk> chunks(List<Glyph> ordered, float y, float size) {
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        float left = 0;
        float right = 0;
        boolean space = false;
        for (Glyph glyph : ordered) {
            if (glyph.isSpace()) {
                space = true;
                continue;
            }
            float gap = glyph.x() - right;
            if (text.length() > 0 && gap > size * (space ? CELL_GAP_WITH_SPACE : CELL_GAP)) {
                chunks.add(new Chunk(left, right, Glyphs.tidy(text.toString())));
                text.setLength(0);
            }
            if (text.length() == 0) {
                left = glyph.x();
            } else if (space || gap > size * WORD_GAP) {
                text.append(' ');
            }
            boolean raised = glyph.size() < size * RAISED_SIZE && glyph.y() < y - size * RAISED_BY;
            text.append(raised ? Glyphs.raised(glyph.text()) : glyph.text());
            right = glyph.right();
            space = false;
        }
        if (text.length() > 0) {
            chunks.add(new Chunk(left, right, Glyphs.tidy(text.toString())));
        }
        return chunks;
    }

    float left() {
        return chunks.get(0).left();
    }

    float right() {
        return chunks.get(chunks.size() - 1).right();
    }

    float top() {
        return y - size;
    }

    String text() {
        return chunks.size() == 1
                ? chunks.get(0).text()
                : chunks.stream().map(Chunk::text).collect(Collectors.joining(" "));
    }
}
