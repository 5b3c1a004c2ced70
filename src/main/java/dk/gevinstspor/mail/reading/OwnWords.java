package dk.gevinstspor.mail.reading;

import java.util.ArrayList;
import java.util.List;

/** What the sender wrote herself: above the quoted text, or below it when nothing stands above. */
final class OwnWords {

    private OwnWords() {}

    /** Without greeting and signature; empty when there is nothing, or it cannot be told from what is quoted. */
    static String in(String text) {
        List<String> lines = text.replaceAll("[\\u200b\\u200c\\u200d\\u2060\\ufeff]", "")
                .replace('\u00a0', ' ')
                .lines()
                .map(String::stripTrailing)
                .toList();
        int cut = Quotation.start(lines);
        String above = Signature.cutFrom(lines.subList(0, cut));
        return above.isBlank() ? Signature.cutFrom(below(lines.subList(cut, lines.size()))) : above;
    }

    /** Only where the mail program marked every quoted line; else nobody can tell whose words these are. */
    private static List<String> below(List<String> quotation) {
        List<String> own = new ArrayList<>();
        boolean marked = false;
        for (String line : quotation) {
            boolean quoted = line.startsWith(">");
            marked |= quoted;
            if (marked && !quoted) {
                own.add(line);
            }
        }
        return Quotation.start(own) < own.size() ? List.of() : own;
    }
}
