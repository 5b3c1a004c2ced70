package dk.gevinstspor.proposal.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words are looked for and compared. */
final class Words {

    private Words() {}

    /** Any of these, anywhere, in any case. */
    static Pattern any(String... expressions) {
        return Pattern.compile(
                String.join("|", expressions), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A label without case, signs, notes and spaces: what two tables call the same. */
    static String normal(String label) {
        StringBuilder normal = new StringBuilder();
        label.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> (letter >= 'a' && letter <= 'z')
                        || (letter >= '0' && letter <= '9')
                        || "æøå%½".indexOf(letter) >= 0)
                .forEach(letter -> normal.append((char) letter));
        return normal.toString();
    }
}
