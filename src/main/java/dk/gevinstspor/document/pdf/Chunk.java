package dk.gevinstspor.document.pdf;

/** Words of a line that stand together. */
record Chunk(float left, float right, String text) {

    float overlap(float from, float to) {
        return Math.min(right, to) - Math.max(left, from);
    }
}
