package dk.gevinstspor.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.math.BigDecimal;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * Vector drawings for the templates, without text: what they show stands beside them in words and figures. Public because
 * the templates call it.
 */
public final class Drawings {

    private static final Color GREEN = new Color(0x2F9E4F);
    private static final Color YELLOW = new Color(0xE0A21B);
    private static final Color RED = new Color(0xC9302C);
    private static final Color NONE = new Color(0xB6BEC9);
    private static final Color GRID = new Color(0xE1E5EB);
    private static final Color[] SERIES = {
        new Color(0xC9D2D4), new Color(0x93C1BB), new Color(0x3E8F88), new Color(0x0B5351)
    };
    private static final int GRID_STEPS = 4;

    // Always the same ones: a document draws each of them once, however many initiatives it tells of.
    private static final Renderable GREEN_LIGHT = light(GREEN, (x, y, size) -> new Ellipse2D.Double(x, y, size, size));
    private static final Renderable YELLOW_LIGHT = light(YELLOW, Drawings::diamond);
    private static final Renderable RED_LIGHT = light(
            RED, (x, y, size) -> new Rectangle2D.Double(x + size * 0.04, y + size * 0.04, size * 0.92, size * 0.92));
    private static final Renderable NO_LIGHT =
            light(NONE, (x, y, size) -> new Rectangle2D.Double(x, y + size * 0.42, size, size * 0.16));

    private Drawings() {}

    /** A traffic light that can be told without its colour: green is round, yellow a diamond, red a square. */
    public static Renderable light(@Nullable String light) {
        return switch (String.valueOf(light)) {
            case "GREEN" -> GREEN_LIGHT;
            case "YELLOW" -> YELLOW_LIGHT;
            case "RED" -> RED_LIGHT;
            default -> NO_LIGHT;
        };
    }

    private static Renderable light(Color color, Outline outline) {
        return Drawing.of((canvas, area) ->
                canvas.fill(color, outline.of(area.getX(), area.getY(), Math.min(area.getWidth(), area.getHeight()))));
    }

    /** A shape with its upper left corner and size. */
    private interface Outline extends Serializable {
        Shape of(double x, double y, double size);
    }

    /** A small square in the colour of the n-th series, from 0: the legend of {@link #bars}. */
    public static Renderable legend(int series) {
        return Drawing.of((canvas, area) -> canvas.fill(SERIES[series], area));
    }

    /** One horizontal bar in the colour of the n-th series, from 0; the right edge of the drawing is {@code scale}. */
    public static Renderable bar(int series, @Nullable BigDecimal scale, @Nullable BigDecimal value) {
        return Drawing.of((canvas, area) -> {
            canvas.fill(GRID, new Rectangle2D.Double(area.getX(), area.getY(), 0.5, area.getHeight()));
            if (scale != null && value != null && scale.signum() > 0) {
                double width = area.getWidth() * Math.min(1, value.doubleValue() / scale.doubleValue());
                canvas.fill(SERIES[series], new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight()));
            }
        });
    }

    /** Its words are in the drawing: what reads aloud needs them as its alternative text. */
    public static Renderable fan(FanChart chart) {
        return Drawing.of((canvas, area) -> new Fan(chart, canvas, area).paint());
    }

    /** One horizontal bar per value, one below the other, over a grid; the grid's right edge is {@code scale}. */
    public static Renderable bars(BigDecimal scale, BigDecimal... values) {
        return Drawing.of((canvas, area) -> {
            for (int step = 0; step <= GRID_STEPS; step++) {
                double x = area.getX() + (area.getWidth() - 0.5) * step / GRID_STEPS;
                canvas.fill(GRID, new Rectangle2D.Double(x, area.getY(), 0.5, area.getHeight()));
            }
            double slot = area.getHeight() / (values.length + 1.5);
            for (int i = 0; i < values.length; i++) {
                double width = area.getWidth() * values[i].doubleValue() / scale.doubleValue();
                double y = area.getY() + slot * (0.75 + i);
                canvas.fill(SERIES[i], new Rectangle2D.Double(area.getX(), y + slot * 0.08, width, slot * 0.84));
            }
        });
    }

    private static Path2D diamond(double x, double y, double size) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x + size / 2, y - size * 0.06);
        diamond.lineTo(x + size * 1.06, y + size / 2);
        diamond.lineTo(x + size / 2, y + size * 1.06);
        diamond.lineTo(x - size * 0.06, y + size / 2);
        diamond.closePath();
        return diamond;
    }
}
