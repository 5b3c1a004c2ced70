package dk.gevinstspor.proposal;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The price levels (p/l) that Danish words name: "2021 p/l", "2021-priser", "prisniveau: 2021". */
public final class StatedLevels {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** The years that a {@link dk.gevinstspor.kernel.PriceLevel} can be of: "1985-priser" is history, and none. */
    private static final String YEAR = "(199\\d|20\\d\\d|2100)";

    private static final String LEVEL =
            "(?:p\\s?/\\s?l|\\bpl\\b|pris- og lønniveau|prisniveau|priser|løn- og prisniveau)";
    private static final Pattern NAMED = Pattern.compile(
            YEAR + "[\\s-]{0,2}" + LEVEL + "|" + LEVEL + "(?:\\s?[:(-]|\\si|\\sfor)?\\s?" + YEAR + "(?!\\d)", CASE);
    private static final Pattern WORD = Pattern.compile(LEVEL, CASE);

    private StatedLevels() {}

    /** Their years in order. */
    public static Set<Integer> in(String words) {
        if (!hasYear(words)) {
            return Set.of();
        }
        Set<Integer> levels = new TreeSet<>();
        if (WORD.matcher(words).find()) {
            Matcher named = NAMED.matcher(words);
            while (named.find()) {
                levels.add(Integer.valueOf(named.group(1) == null ? named.group(2) : named.group(1)));
            }
        }
        return levels;
    }

    /** Told without an expression: most sentences name no year. */
    private static boolean hasYear(String words) {
        return words.contains("20") || words.contains("199") || words.contains("2100");
    }
}
