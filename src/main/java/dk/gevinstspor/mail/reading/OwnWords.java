package dk.gevinstspor.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the sender wrote herself: above the quoted text, or below it when nothing stands above. */
final class OwnWords {

    /** Characters that nobody sees, but for those that turn the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034f\\u180b-\\u180d\\ufe00-\\ufe0f&&[^\u202a-\u202e\u2066-\u2069]]");

    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

    /** A quoted line that is as long as this may have been broken by a mail server, and the next is its rest. */
    private static final int BROKEN = 60;

    private OwnWords() {}

    /** Without greeting and signature; empty when there is nothing, or it cannot be told from what is quoted. */
    static String in(String text) {
        List<String> lines = SPACE.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
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
        boolean broken = false;
        for (String line : quotation) {
            boolean quoted = line.startsWith(">");
            marked |= quoted;
            if (marked && !quoted && !broken) {
                own.add(line);
            }
            broken = !line.isBlank() && (quoted ? line.length() >= BROKEN : broken);
        }
        return Quotation.start(own) < own.size() ? List.of() : own;
    }
}
