package dk.gevinstspor.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Small words in a drawing, as shapes of the reports' own typeface: the same on every machine. */
final class Lettering {

    static final Color COLOR = new Color(0x53625F);

    private static final String TYPEFACE = "reports/fonts/IBMPlexSans_400Regular.ttf";
    private static final float SIZE = 7.5f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font FONT = load();

    private Lettering() {}

    /** @param baseline from the top, in points */
    static Shape startingAt(String word, double left, double baseline) {
        return glyphs(word).getOutline((float) left, (float) baseline);
    }

    static Shape endingAt(String word, double right, double baseline) {
        GlyphVector glyphs = glyphs(word);
        return glyphs.getOutline((float) (right - glyphs.getLogicalBounds().getWidth()), (float) baseline);
    }

    private static GlyphVector glyphs(String word) {
        return FONT.createGlyphVector(EXACT, word);
    }

    private static Font load() {
        try (InputStream typeface = new ClassPathResource(TYPEFACE).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, typeface).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(TYPEFACE + " is no typeface", e);
        }
    }
}
