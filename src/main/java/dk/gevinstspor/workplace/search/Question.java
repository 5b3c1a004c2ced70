package dk.gevinstspor.workplace.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as she typed it. Words find their other forms and the words that they begin; "quotes", or and
 * a minus mean what they mean in other searches.
 */
record Question(String typed) {

    private static final int LONGEST = 200;

    /** Of fewer letters, too many words begin with them. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern OPERATORS = Pattern.compile("\"|(^|\\s)-|\\s(or|eller)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?:A-?)?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    Question {
        String stripped = typed.strip().replace("\0", "");
        typed = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** For PostgreSQL's {@code websearch_to_tsquery}, which takes anything. */
    String asTyped() {
        return typed.replaceAll("(?i)\\s+eller\\s+", " or ");
    }

    /** For {@code to_tsquery}: letters and digits only, and what they begin; empty where the operators decide. */
    String beginnings() {
        if (OPERATORS.matcher(typed).find()) {
            return "";
        }
        return WORD.matcher(typed)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .map(word -> word.length() < SHORTEST_BEGINNING ? word : word + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** The initiative that is meant by A-17, or by 17; null when it is no number. */
    @Nullable
    Integer number() {
        Matcher matcher = NUMBER.matcher(typed);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
