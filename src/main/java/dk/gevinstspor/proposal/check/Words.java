package dk.gevinstspor.proposal.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words are looked for and compared. */
final class Words {

    private Words() {}

    /** Any of these, anywhere, in any case. */
    static Pattern any(String... expressions) {
        return Pattern.compile(String.join("|", expressions), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A label without case, signs, notes and spaces: what two tables call the same. */
    static String normal(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-zæøå0-9%½]", "");
    }
}
