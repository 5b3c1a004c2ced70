package dk.gevinstspor.document.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as it is read: lines drawn in the page's own coordinates, which grow upwards, from the top left of the turned page.
 *
 * @param page the part that is shown
 * @param direction of its letters, a multiple of 90 degrees
 */
record Turn(PDRectangle page, int direction) {

    static final int QUARTER = 90;

    private static final int HALF = 180;

    private boolean onItsSide() {
        return direction % HALF != 0;
    }

    float height() {
        return onItsSide() ? page.getWidth() : page.getHeight();
    }

    List<Rule> of(List<Rule> drawn) {
        return drawn.stream().map(this::of).toList();
    }

    private Rule of(Rule drawn) {
        Side wide = new Side(page.getLowerLeftX(), page.getUpperRightX(), direction >= HALF);
        Side high = new Side(page.getLowerLeftY(), page.getUpperRightY(), direction == 0 || direction > HALF);
        Side along = drawn.horizontal() ? wide : high;
        float from = along.of(drawn.from());
        float to = along.of(drawn.to());
        return new Rule(
                drawn.horizontal() != onItsSide(),
                (drawn.horizontal() ? high : wide).of(drawn.at()),
                Math.min(from, to),
                Math.max(from, to));
    }

    /** A side of the page, counted from its start or, the other way round, from its end. */
    private record Side(float start, float end, boolean fromEnd) {

        float of(float position) {
            return fromEnd ? end - position : position - start;
        }
    }
}
