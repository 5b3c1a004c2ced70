package dk.gevinstspor.document.pdf;

/** A letter on a page, in points from the top left; y is of the baseline. */
record Glyph(float x, float y, float width, float size, String text, boolean bold) {

    float right() {
        return x + width;
    }

    float top() {
        return y - size * 0.7f;
    }

    float middleX() {
        return x + width / 2;
    }

    float middleY() {
        return y - size * 0.3f;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
