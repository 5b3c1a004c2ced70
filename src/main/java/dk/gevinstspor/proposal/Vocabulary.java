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
 * at each letter, which takes ten times as long.
 */
public final class Vocabulary {

    private static final String BOUNDARY = "\\b";
    private static final Pattern PLAIN = Pattern.compile("(?:[^\\\\\\[\\](){}.*+?^$|]|\\\\[.+])+");

    private final List<Word> words;
    private final Optional<Pattern> expressions;

    private Vocabulary(String... entries) {
        List<Word> plain = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String entry : entries) {
            Word.of(entry).ifPresentOrElse(plain::add, () -> others.add(entry));
        }
        words = List.copyOf(plain);
        expressions = others.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(String.join("|", others), Pattern.UNICODE_CHARACTER_CLASS));
    }

    public static Vocabulary of(String... entries) {
        return new Vocabulary(entries);
    }

    /** Whether the text has any of them. */
    public boolean isIn(String text) {
        Interruption.check();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Word word : words) {
            if (word.start(lower) >= 0) {
                return true;
            }
        }
        return expressions.isPresent() && expressions.get().matcher(lower).find();
    }

    /** Where the first of them begins in the text, or {@link Integer#MAX_VALUE}. */
    public int firstIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int first = Integer.MAX_VALUE;
        for (Word word : words) {
            int start = word.start(lower);
            first = start >= 0 ? Math.min(first, start) : first;
        }
        return Math.min(
                first,
                expressions
                        .map(each -> each.matcher(lower))
                        .filter(Matcher::find)
                        .map(Matcher::start)
                        .orElse(Integer.MAX_VALUE));
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
