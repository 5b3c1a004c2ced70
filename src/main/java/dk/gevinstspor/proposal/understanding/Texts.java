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
        return isSpaced(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Most texts are so already, and that is seen faster than replaced. */
    private static boolean isSpaced(String text) {
        boolean space = !text.isEmpty();
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean plain = letter == ' ';
            if ((plain && space) || (!plain && isOtherSpace(letter))) {
                return false;
            }
            space = plain;
        }
        return !space;
    }

    private static boolean isOtherSpace(char letter) {
        boolean printed = letter > ' ' && letter < 0x7F;
        return !printed && (Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }

    /** Lower case, one space between words, hyphens at line ends gone; for comparing with the vocabulary. */
    static String plain(String text) {
        boolean broken = text.indexOf('-') >= 0 && (text.indexOf('\n') >= 0 || text.contains("-område"));
        return spaced(broken ? BROKEN_WORD.matcher(text).replaceAll("") : text).toLowerCase(Locale.ROOT);
    }
}
