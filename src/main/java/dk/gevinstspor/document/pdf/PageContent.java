package dk.gevinstspor.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** What is drawn on a page, as far as a reader of tables cares. */
record PageContent(int number, float height, List<Glyph> glyphs, List<Rule> rules) {

    PageContent(int number, float height) {
        this(number, height, new ArrayList<>(), new ArrayList<>());
    }
}
