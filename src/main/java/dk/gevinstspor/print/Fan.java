package dk.gevinstspor.print;

import dk.gevinstspor.print.Drawing.Canvas;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Draws a {@link FanChart}: the past as a line, the expected as a band around its middle, the target as steps. */
final class Fan {

    private static final Color GRID = new Color(0xE1E5EB);
    private static final Color BAND = new Color(0xCFE3E0);
    private static final Color LINE = new Color(0x0B5351);
    private static final Color TARGET = new Color(0xB4541A);
    private static final float DASH = 3;
    private static final int LEFT = 30;
    private static final int BOTTOM = 13;
    private static final int TOP = 5;

    private final FanChart chart;
    private final Canvas canvas;
    private final double x;
    private final double y;
    private final double width;
    private final double height;

    Fan(FanChart chart, Canvas canvas, Rectangle2D area) {
        this.chart = chart;
        this.canvas = canvas;
        this.x = area.getX() + LEFT;
        this.y = area.getY() + TOP;
        this.width = area.getWidth() - LEFT;
        this.height = area.getHeight() - BOTTOM - TOP;
    }

    void paint() {
        grid();
        band();
        line(
                targets(),
                new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {DASH, 2}, 0),
                TARGET);
        line(past(), new BasicStroke(1.8f), LINE);
        line(expected(FanChart.Band::middle), new BasicStroke(1.4f), LINE);
    }

    private void grid() {
        int last = chart.ticks().size() - 1;
        for (int tick = 0; tick <= last; tick++) {
            double at = y + height - height * tick / last;
            canvas.fill(GRID, new Rectangle2D.Double(x, at, width, 0.5));
            canvas.fill(Lettering.COLOR, Lettering.endingAt(chart.ticks().get(tick), x - 4, at + 2.5));
        }
        for (int quarter = 0; quarter < chart.quarters(); quarter++) {
            Integer year = chart.yearBeginningAt(quarter);
            if (year != null) {
                canvas.fill(GRID, new Rectangle2D.Double(edge(quarter), y, 0.5, height));
                if (edge(quarter) + slot() * 2 < x + width) {
                    canvas.fill(
                            Lettering.COLOR, Lettering.startingAt(year.toString(), edge(quarter) + 2, y + height + 10));
                }
            }
        }
    }

    private void band() {
        if (chart.expected().isEmpty()) {
            return;
        }
        Path2D band = path(expected(FanChart.Band::high));
        List<double[]> low = expected(FanChart.Band::low);
        for (int i = low.size() - 1; i >= 0; i--) {
            band.lineTo(low.get(i)[0], low.get(i)[1]);
        }
        band.closePath();
        canvas.fill(BAND, band);
    }

    private List<double[]> past() {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < chart.past().size(); i++) {
            points.add(point(end(i), chart.past().get(i)));
        }
        return points;
    }

    /** From where the past ended. */
    private List<double[]> expected(Function<FanChart.Band, BigDecimal> edge) {
        List<double[]> points = new ArrayList<>();
        int now = chart.past().size();
        if (now > 0) {
            points.add(point(end(now - 1), chart.past().get(now - 1)));
        }
        for (int i = 0; i < chart.expected().size(); i++) {
            points.add(point(end(now + i), edge.apply(chart.expected().get(i))));
        }
        return points;
    }

    private List<double[]> targets() {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < chart.targets().size(); i++) {
            BigDecimal target = chart.targets().get(i);
            if (target != null) {
                points.add(point(edge(i), target));
                points.add(point(end(i), target));
            }
        }
        return points;
    }

    private void line(List<double[]> points, BasicStroke stroke, Color color) {
        if (points.size() > 1) {
            canvas.fill(color, stroke.createStrokedShape(path(points)));
        }
    }

    private static Path2D path(List<double[]> points) {
        Path2D path = new Path2D.Double();
        for (double[] point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point[0], point[1]);
            } else {
                path.lineTo(point[0], point[1]);
            }
        }
        return path;
    }

    private double[] point(double at, BigDecimal value) {
        double share = Math.min(1, value.doubleValue() / chart.top().doubleValue());
        return new double[] {at, y + height - height * share};
    }

    private double slot() {
        return width / Math.max(1, chart.quarters());
    }

    private double edge(int quarter) {
        return x + slot() * quarter;
    }

    private double end(int quarter) {
        return edge(quarter + 1);
    }
}
