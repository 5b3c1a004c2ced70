package dk.gevinstspor.workplace.search;

import java.util.ArrayList;
import java.util.List;

/** A text with the words in it that were looked for. The page escapes each part; nothing of it is markup. */
record Marked(List<Part> parts) {

    /** Characters that no text has: they are for private use. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";

    /** @param hit what was looked for */
    record Part(String text, boolean hit) {}

    static Marked of(String headline) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < headline.length()) {
            int begin = headline.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : headline.indexOf(END, begin);
            if (end < 0) {
                add(parts, headline.substring(at), false);
                break;
            }
            add(parts, headline.substring(at, begin), false);
            add(parts, headline.substring(begin + 1, end), true);
            at = end + 1;
        }
        return new Marked(List.copyOf(parts));
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        String clean = text.replace(BEGIN, "").replace(END, "");
        if (!clean.isEmpty()) {
            parts.add(new Part(clean, hit));
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
