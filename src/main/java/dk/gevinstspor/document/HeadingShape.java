package dk.gevinstspor.document;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a heading by its looks, for files that do not mark theirs. */
public final class HeadingShape {

    private static final int LONGEST = 110;
    private static final int LONGEST_UNNUMBERED = 70;
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+\\p{L}.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.,;:!]\\)?");
    private static final Pattern MARKDOWN = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final Pattern CAPTION = Pattern.compile("(?i)(tabel|table|figur|note)\\b.*");

    private HeadingShape() {}

    /**
     * @param alone whether the line stands between blank ones, or is set apart by its type
     * @return the level from 1, or nothing for what is no heading
     */
    public static OptionalInt level(String line, boolean alone) {
        Matcher markdown = MARKDOWN.matcher(line);
        if (markdown.matches()) {
            return OptionalInt.of(markdown.group(1).length());
        }
        if (line.length() > LONGEST
                || line.isBlank()
                || endsLikeSentence(line)
                || CAPTION.matcher(line).matches()) {
            return OptionalInt.empty();
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            int level = numbered.group(1).split("\\.").length;
            return alone && (level > 1 || line.length() <= LONGEST_UNNUMBERED)
                    ? OptionalInt.of(level)
                    : OptionalInt.empty();
        }
        if (isUpperCase(line) && alone) {
            return OptionalInt.of(1);
        }
        return alone && isTitle(line) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /** Without the marks of a markdown heading. */
    public static String text(String line) {
        Matcher markdown = MARKDOWN.matcher(line);
        return markdown.matches() ? markdown.group(2).strip() : line;
    }

    private static boolean endsLikeSentence(String line) {
        return SENTENCE.matcher(line).matches();
    }

    private static boolean isUpperCase(String line) {
        return line.chars().filter(Character::isLetter).count() > 3
                && line.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_UNNUMBERED
                && Character.isUpperCase(line.charAt(0))
                && line.chars().filter(Character::isLetter).count() > 3
                && !line.contains(": ");
    }
}
