package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the letters and lines of each page as they are drawn. */
final class Collector extends PDFTextStripper {

    /** The budget's refusal on its way through PDFBox, which knows only its own. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Rejected rejected;

        Stopped(Rejected rejected) {
            super(rejected);
            this.rejected = rejected;
        }

        Rejected rejected() {
            return rejected;
        }
    }

    /** The same letter drawn twice at one spot is a way to print bold. */
    private static final float SAME_SPOT = 0.6f;

    private static final int LOOKED_BACK_AT = 80;

    private final Budget budget;
    private final List<PageContent> pages = new ArrayList<>();
    private final Rules rules = new Rules();
    private @Nullable PageContent page;

    Collector(Budget budget) {
        this.budget = budget;
        PathOperator.all(this, rules).forEach(this::addOperator);
    }

    List<PageContent> collect(PDDocument document) throws IOException, Rejected {
        try {
            writeText(document, Writer.nullWriter());
        } catch (Stopped stopped) {
            throw stopped.rejected();
        }
        return pages;
    }

    @Override
    protected void startPage(PDPage shown) {
        PageContent content =
                new PageContent(getCurrentPageNo(), shown.getCropBox().getHeight());
        page = content;
        pages.add(content);
        rules.begin(content, shown.getCropBox().getUpperRightY());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (page == null || text == null || position.getDir() != 0) {
            return;
        }
        try {
            budget.text(Place.at(Place.Kind.PAGE, page.number()), text.length());
        } catch (Rejected rejected) {
            throw new Stopped(rejected);
        }
        String font = position.getFont().getName();
        Glyph glyph = new Glyph(
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, position.getFontSizeInPt() > 0 ? position.getFontSizeInPt() : position.getHeightDir()),
                text,
                font != null && font.toLowerCase(Locale.ROOT).contains("bold"));
        if (!isDrawnAgain(glyph, page.glyphs())) {
            page.glyphs().add(glyph);
        }
    }

    private static boolean isDrawnAgain(Glyph glyph, List<Glyph> drawn) {
        for (int index = drawn.size() - 1; index >= Math.max(0, drawn.size() - LOOKED_BACK_AT); index--) {
            Glyph other = drawn.get(index);
            if (Math.abs(other.x() - glyph.x()) < SAME_SPOT
                    && Math.abs(other.y() - glyph.y()) < SAME_SPOT
                    && other.text().equals(glyph.text())
                    && !glyph.isSpace()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing is written: lines and tables are made of the letters later. */
    @Override
    protected void writePage() {}
}
