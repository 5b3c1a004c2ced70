package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for in a text, in any case: beginnings of words, words between "\b", and regular expressions, all written in lower
 * case.
 *
 * <p>Most of it is plain words, and those are searched for one by one: an expression that has them as alternatives tries each of them
 * at each letter, which takes ten times as long. Of the expressions, those that begin with letters are tried only on texts that have
 * these.
 */
public final class Vocabulary {

    private static final String BOUNDARY = "\\b";
    private static final Pattern PLAIN = Pattern.compile("(?:[^\\\\\\[\\](){}.*+?^$|]|\\\\[.+])+");

    private final List<Word> words;
    private final List<Expression> expressions;

    private Vocabulary(String... entries) {
        List<Word> plain = new ArrayList<>();
        List<Expression> others = new ArrayList<>();
        for (String entry : entries) {
            Word.of(entry).ifPresentOrElse(plain::add, () -> others.add(Expression.of(entry)));
        }
        words = List.copyOf(plain);
        expressions = List.copyOf(others);
    }

    public static Vocabulary of(String... entries) {
        return new Vocabulary(entries);
    }

    /** Whether the text has any of them. */
    public boolean isIn(String text) {
        return isInLower(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a text has any of them that is in lower case already. */
    public boolean isInLower(String lower) {
        Interruption.check();
        for (Word word : words) {
            if (word.start(lower) >= 0) {
                return true;
            }
        }
        for (Expression expression : expressions) {
            if (expression.start(lower) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the first of them begins in a text in lower case, or {@link Integer#MAX_VALUE}. */
    public int firstIn(String lower) {
        int first = Integer.MAX_VALUE;
        for (Word word : words) {
            int start = word.start(lower);
            first = start >= 0 ? Math.min(first, start) : first;
        }
        for (Expression expression : expressions) {
            int start = expression.start(lower);
            first = start >= 0 ? Math.min(first, start) : first;
        }
        return first;
    }

    /**
     * Anything else.
     *
     * @param beginning letters that each of its matches begins with; may be none
     */
    private record Expression(String beginning, Pattern pattern) {

        static Expression of(String entry) {
            return new Expression(
                    hasAlternatives(entry) ? "" : beginning(entry),
                    Pattern.compile(entry, Pattern.UNICODE_CHARACTER_CLASS));
        }

        /** Letters before the first sign, but for one that the sign makes optional. */
        private static String beginning(String entry) {
            int from = entry.startsWith(BOUNDARY) ? BOUNDARY.length() : 0;
            int end = from;
            while (end < entry.length() && (Character.isLetter(entry.charAt(end)) || entry.charAt(end) == ' ')) {
                end++;
            }
            boolean optional = end > from && end < entry.length() && "?*{".indexOf(entry.charAt(end)) >= 0;
            return entry.substring(from, optional ? end - 1 : end);
        }

        /** Outside brackets, so that it is several expressions with beginnings of their own. */
        private static boolean hasAlternatives(String entry) {
            int depth = 0;
            for (int index = 0; index < entry.length(); index++) {
                char sign = entry.charAt(index);
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                if (sign == '|' && depth == 0) {
                    return true;
                }
            }
            return false;
        }

        int start(String text) {
            if (!text.contains(beginning)) {
                return -1;
            }
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.start() : -1;
        }
    }

    /**
     * Letters as they stand.
     *
     * @param begins whether a word begins with them
     * @param ends whether a word ends with them
     */
    private record Word(String letters, boolean begins, boolean ends) {

        static Optional<Word> of(String entry) {
            boolean begins = entry.startsWith(BOUNDARY);
            boolean ends = entry.endsWith(BOUNDARY);
            String between = entry.substring(
                    begins ? BOUNDARY.length() : 0, ends ? entry.length() - BOUNDARY.length() : entry.length());
            return PLAIN.matcher(between).matches()
                    ? Optional.of(new Word(between.replace("\\", ""), begins, ends))
                    : Optional.empty();
        }

        int start(String text) {
            int at = text.indexOf(letters);
            while (at >= 0
                    && !((!begins || isBoundary(text, at)) && (!ends || isBoundary(text, at + letters.length())))) {
                at = text.indexOf(letters, at + 1);
            }
            return at;
        }

        private static boolean isBoundary(String text, int at) {
            return isOfWord(text, at - 1) != isOfWord(text, at);
        }

        private static boolean isOfWord(String text, int at) {
            return at >= 0
                    && at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
        }
    }
}
