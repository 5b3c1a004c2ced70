package dk.gevinstspor.mail.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as people type it in a mail, in Danish or English, which only counts when it can be meant in one way. */
final class FigureText {

    /** Finds one; what it means is for {@link #of} to say. */
    static final String PATTERN =
            "(?:[-\u2212])?(?:\\d+\\s+[1-9]/\\d{1,3}|\\d{1,3}/\\d{1,3}|\\d*\\s?[½¼¾]|\\d[\\d.,]*\\d|\\d)";

    private static final Map<String, String> FRACTIONS =
            Map.of("½", "0.5", "¼", "0.25", "¾", "0.75", "1/2", "0.5", "1/4", "0.25", "3/4", "0.75");

    private static final Pattern MIXED = Pattern.compile("(\\d{0,4})\\s*([½¼¾]|[1-9]/\\d{1,3})");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,5})(?:[.,](\\d+))?");
    private static final int THOUSANDS = 3;
    private static final int MOST_DECIMALS = 4;

    private FigureText() {}

    /** @param doubt null when there is a value */
    record Parsed(BigDecimal value, @Nullable Doubt doubt) {}

    static Parsed of(String typed) {
        String text = typed.strip();
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            return magnitude(text.substring(1).strip(), true);
        }
        return magnitude(text, false);
    }

    private static Parsed magnitude(String text, boolean negative) {
        Matcher mixed = MIXED.matcher(text);
        if (mixed.matches()) {
            String part = FRACTIONS.get(mixed.group(2));
            // 15/8 may be a day in August.
            return part == null
                    ? doubtful(Doubt.UNIT)
                    : value(whole(mixed.group(1)).add(new BigDecimal(part)), negative);
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) {
            return doubtful(text.matches("[\\d.,]+") ? Doubt.THOUSANDS : Doubt.UNIT);
        }
        String decimals = decimal.group(2) == null ? "" : decimal.group(2);
        if (decimals.length() == THOUSANDS && !decimal.group(1).equals("0")) {
            return doubtful(Doubt.THOUSANDS);
        }
        if (decimals.length() > MOST_DECIMALS) {
            return doubtful(Doubt.TOO_PRECISE);
        }
        return value(
                new BigDecimal(decimals.isEmpty() ? decimal.group(1) : decimal.group(1) + '.' + decimals), negative);
    }

    private static BigDecimal whole(String digits) {
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static Parsed value(BigDecimal value, boolean negative) {
        return new Parsed(negative ? value.negate() : value, null);
    }

    private static Parsed doubtful(Doubt doubt) {
        return new Parsed(BigDecimal.ZERO, doubt);
    }
}
