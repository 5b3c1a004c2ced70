package dk.gevinstspor.document;

import java.util.regex.Pattern;

/** How the readers write what is no plain letter: boxes, raised footnote marks, invisible characters. */
public final class Glyphs {

    public static final String TICKED = "☒";
    public static final String EMPTY_BOX = "☐";

    private static final String DIGITS = "0123456789";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Zero-width characters, soft hyphens and byte order marks; never seen, and in the way of every comparison. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u00AD\\u2060\\uFEFF]");

    private static final Pattern BRACKETS = Pattern.compile("\\[([xX✓✔ ]?)\\]");
    private static final char FIRST_NOT_ASCII = 0x80;
    /** Non-breaking, figure, thin and narrow spaces; ticks and boxes, also those of the Wingdings font. */
    private static final Translation BOXES_AND_SPACES = new Translation(
            "\u00A0\u2007\u2009\u200A\u202F\u2002\u2003☑✅\uF0FE\uF0FD\uF078\uF054□❏\uF0A8\uF06F\uF071",
            "       ☒☒☒☒☒☒☐☐☐☐☐");

    private Glyphs() {}

    public static String box(boolean ticked) {
        return ticked ? TICKED : EMPTY_BOX;
    }

    /** A raised text: its digits become superscripts, so that a footnote's mark is never read as part of a number. */
    public static String raised(String text) {
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int digit = DIGITS.indexOf(letter);
            raised.append(digit < 0 ? letter : RAISED.charAt(digit));
        }
        return raised.toString();
    }

    /** Without invisible characters, every space a plain one, other ticks and boxes made one of two, no space at the ends. */
    public static String tidy(String text) {
        String tidy = plain(text) ? text : BOXES_AND_SPACES.translate(visible(text));
        return typedBoxes(tidy.strip());
    }

    /** "[x]" and "[ ]" are boxes too. */
    private static String typedBoxes(String text) {
        return text.indexOf('[') < 0
                ? text
                : BRACKETS.matcher(text).replaceAll(found -> box(!found.group(1).isBlank()));
    }

    /** Without invisible characters, else as it is. */
    public static String visible(String text) {
        return plain(text) ? text : INVISIBLE.matcher(text).replaceAll("");
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_NOT_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Letters for letters. */
    private record Translation(String from, String to) {

        String translate(String text) {
            StringBuilder translated = new StringBuilder(text);
            for (int i = 0; i < translated.length(); i++) {
                int found = from.indexOf(translated.charAt(i));
                if (found >= 0) {
                    translated.setCharAt(i, to.charAt(found));
                }
            }
            return translated.toString();
        }
    }
}
