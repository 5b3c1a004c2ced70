package dk.gevinstspor.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lines at the top and bottom of pages that say the same on most of them: running heads and page numbers. */
final class Repeated {

    private static final float MARGIN = 62;
    private static final Pattern YEARS = Pattern.compile(".*(?:19|20)\\d\\d\\D+(?:19|20)\\d\\d.*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)(?:side )?\\d{1,3}(?: (?:af|/) \\d{1,3})?");

    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private Repeated() {}

    static Set<String> in(List<PageContent> pages) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (PageContent page : pages) {
            float bottom = page.height() - MARGIN;
            List<Glyph> margins = new ArrayList<>();
            for (Glyph glyph : page.glyphs()) {
                if (glyph.y() < MARGIN || glyph.y() > bottom) {
                    margins.add(glyph);
                }
            }
            Set<String> own = new HashSet<>();
            for (Line line : Lines.of(margins)) {
                if (!YEARS.matcher(line.text()).matches()) {
                    own.add(key(line));
                }
                if (PAGE_NUMBER.matcher(line.text()).matches()) {
                    repeated.add(key(line));
                }
            }
            own.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        seen.forEach((key, times) -> {
            if (times > 1 && times * 2 >= pages.size()) {
                repeated.add(key);
            }
        });
        return repeated;
    }

    /** The words without their figures, and where they stand. */
    static String key(Line line) {
        return Math.round(line.y()) + ":" + FIGURES.matcher(line.text()).replaceAll("#");
    }
}
