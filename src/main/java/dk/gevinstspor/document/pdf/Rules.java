package dk.gevinstspor.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the straight lines that are really painted: strokes, thin filled boxes, and the edges of stroked ones. */
final class Rules {

    /** Thicker is a surface and no line, in points. */
    private static final float THICKEST = 3;
    /** Shorter is a dash or part of a picture. */
    private static final float SHORTEST = 4;

    private static final int MOST = 20_000;

    private final List<Rule> path = new ArrayList<>();
    private final List<float[]> boxes = new ArrayList<>();
    private final List<Rule> painted = new ArrayList<>();
    private Point2D.@Nullable Float current;
    private Point2D.@Nullable Float start;

    void begin() {
        painted.clear();
        forget();
    }

    /** In the page's own coordinates, which grow upwards. */
    List<Rule> painted() {
        return painted;
    }

    void move(Point2D.Float point) {
        current = point;
        start = point;
    }

    void line(Point2D.Float point) {
        if (current != null) {
            edge(current.x, current.y, point.x, point.y);
        }
        current = point;
    }

    void close() {
        if (current != null && start != null) {
            edge(current.x, current.y, start.x, start.y);
        }
    }

    void rectangle(Point2D.Float one, Point2D.Float other) {
        boxes.add(new float[] {one.x, one.y, other.x, other.y});
        edge(one.x, one.y, other.x, one.y);
        edge(one.x, other.y, other.x, other.y);
        edge(one.x, one.y, one.x, other.y);
        edge(other.x, one.y, other.x, other.y);
    }

    private void edge(float x1, float y1, float x2, float y2) {
        boolean flat = Math.abs(y1 - y2) <= THICKEST;
        boolean steep = Math.abs(x1 - x2) <= THICKEST;
        if (flat && !steep && Math.abs(x1 - x2) >= SHORTEST) {
            path.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (steep && !flat && Math.abs(y1 - y2) >= SHORTEST) {
            path.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** A filled area counts only when it is as thin as a line; its shadings behind cells do not. */
    void paint(boolean filled) {
        if (painted.size() < MOST) {
            boolean surface = filled && boxes.stream().anyMatch(Rules::isSurface);
            if (!surface) {
                painted.addAll(path);
            }
        }
        forget();
    }

    private static boolean isSurface(float[] box) {
        return Math.abs(box[0] - box[2]) > THICKEST && Math.abs(box[1] - box[3]) > THICKEST;
    }

    void forget() {
        path.clear();
        boxes.clear();
        current = null;
        start = null;
    }
}
