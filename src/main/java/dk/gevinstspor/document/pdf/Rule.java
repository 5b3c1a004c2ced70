package dk.gevinstspor.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A thin straight line of a table, in points from the top left; at is its y when horizontal, else its x. */
record Rule(boolean horizontal, float at, float from, float to) {

    static final float NEAR = 2.5f;

    private static final float SAME = 0.8f;

    /** Pieces end to end, and the sides that neighbouring cells share, made one. */
    static List<Rule> merged(List<Rule> pieces) {
        List<Rule> ordered = new ArrayList<>(pieces);
        ordered.sort(Comparator.comparing(Rule::horizontal)
                .thenComparing(rule -> Math.round(rule.at))
                .thenComparing(Rule::from));
        List<Rule> merged = new ArrayList<>();
        for (Rule piece : ordered) {
            Rule last = merged.isEmpty() ? piece : merged.get(merged.size() - 1);
            boolean joins = !merged.isEmpty()
                    && last.horizontal == piece.horizontal
                    && Math.abs(last.at - piece.at) <= SAME
                    && piece.from <= last.to + NEAR;
            if (joins) {
                merged.set(
                        merged.size() - 1, new Rule(last.horizontal, last.at, last.from, Math.max(last.to, piece.to)));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    boolean touches(Rule other) {
        if (horizontal == other.horizontal) {
            return Math.abs(at - other.at) <= NEAR && from <= other.to + NEAR && other.from <= to + NEAR;
        }
        return at >= other.from - NEAR && at <= other.to + NEAR && other.at >= from - NEAR && other.at <= to + NEAR;
    }
}
