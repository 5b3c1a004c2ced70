package dk.gevinstspor.document.pdf;

import java.util.List;

/** What is drawn on a page, as far as a reader of tables cares; turned so that its letters stand upright. */
record PageContent(int number, float height, List<Glyph> glyphs, List<Rule> rules) {}
