package dk.gevinstspor.proposal.understanding;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words made comparable. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u200A\\u202F]+");
    private static final Pattern BROKEN_WORD =
            Pattern.compile("(?<=\\p{Ll})-\\s?\\n\\s?(?=\\p{Ll})|(?<=\\p{L}{4})-(?=område)");

    private Texts() {}

    /** One plain space between words. */
    static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Lower case, one space between words, hyphens at line ends gone; for comparing with the vocabulary. */
    static String plain(String text) {
        String whole = text.indexOf('-') < 0 ? text : BROKEN_WORD.matcher(text).replaceAll("");
        return spaced(whole).toLowerCase(Locale.ROOT);
    }
}
