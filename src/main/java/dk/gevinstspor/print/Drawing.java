package dk.gevinstspor.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Filled shapes, kept as vectors in the PDF. A long report puts them aside in a file until its pages are written. */
final class Drawing extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1;

    private final Painter painter;

    private Drawing(Painter painter) {
        this.painter = painter;
    }

    static Drawing of(Painter painter) {
        return new Drawing(painter);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        painter.paint(
                (color, shape) -> {
                    graphics.setPaint(color);
                    graphics.fill(shape);
                },
                area);
    }

    /** Paints into the area, in points. */
    interface Painter extends Serializable {
        void paint(Canvas canvas, Rectangle2D area);
    }

    /** Where to paint. */
    interface Canvas {
        void fill(Color color, Shape shape);
    }
}
