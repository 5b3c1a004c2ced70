package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
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
    /** Letters by the direction they are written in, in degrees. */
    private final Map<Integer, List<Glyph>> written = new TreeMap<>();

    /** Letters come in runs of one font, whose name says whether they are bold. */
    private @Nullable PDFont font;

    private boolean bold;
    private Place page = Place.DOCUMENT;
    private int number;

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
        number = getCurrentPageNo();
        page = Place.at(Place.Kind.PAGE, number);
        written.clear();
        rules.begin();
    }

    /** A page may lie on its side: it is read in the direction that most of its letters have. */
    @Override
    protected void endPage(PDPage shown) {
        int direction = written.entrySet().stream()
                .max(Comparator.comparingInt(letters -> letters.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        Turn turn = new Turn(shown.getCropBox(), direction);
        pages.add(new PageContent(
                number, turn.height(), written.getOrDefault(direction, List.of()), turn.of(rules.painted())));
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        int direction = Math.round(position.getDir());
        if (text == null || direction % Turn.QUARTER != 0) {
            return;
        }
        try {
            budget.text(page, text.length());
        } catch (Rejected rejected) {
            throw new Stopped(rejected);
        }
        Glyph glyph = new Glyph(
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, position.getFontSizeInPt() > 0 ? position.getFontSizeInPt() : position.getHeightDir()),
                text,
                isBold(position.getFont()));
        List<Glyph> drawn = written.computeIfAbsent(direction, unused -> new ArrayList<>());
        if (!isDrawnAgain(glyph, drawn)) {
            drawn.add(glyph);
        }
    }

    private boolean isBold(PDFont used) {
        if (!used.equals(font)) {
            font = used;
            String name = used.getName();
            bold = name != null && name.toLowerCase(Locale.ROOT).contains("bold");
        }
        return bold;
    }

    private static boolean isDrawnAgain(Glyph glyph, List<Glyph> drawn) {
        if (glyph.isSpace()) {
            return false;
        }
        for (int index = drawn.size() - 1; index >= Math.max(0, drawn.size() - LOOKED_BACK_AT); index--) {
            Glyph other = drawn.get(index);
            if (Math.abs(other.x() - glyph.x()) < SAME_SPOT
                    && Math.abs(other.y() - glyph.y()) < SAME_SPOT
                    && other.text().equals(glyph.text())) {
                return true;
            }
        }
        return false;
    }

    /** Nothing is written: lines and tables are made of the letters later. */
    @Override
    protected void writePage() {}
}
