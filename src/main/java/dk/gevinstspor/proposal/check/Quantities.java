package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.DanishNumber;
import dk.gevinstspor.proposal.check.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures in Danish text that have a unit: amounts, årsværk, minutes, hours, shares and numbers of cases. */
final class Quantities {

    private static final String NUMBER =
            "\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,9})?(?!\\d)|\\d{1,15}(?:,\\d{1,9})?(?!\\d)½?|½";
    private static final String LETTER = "a-zæøåA-ZÆØÅ";
    private static final String NOT_IN_A_WORD = "(?![" + LETTER + "])";

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\d.," + LETTER + "½])"
                    + "(?<about>(?:ca\\.?|cirka|omkring|knap|godt|næsten|op mod)\\s+)?"
                    + "(?:mellem\\s+(?<from>" + NUMBER + ")\\s+og\\s+(?<to>" + NUMBER + ")"
                    + "|(?<low>" + NUMBER + ")(?:\\s*(?:-|–|−|til)\\s*(?<high>" + NUMBER + "))?)"
                    + "(?<scale>\\s*(?:mio\\.?|mill\\.?|millioner|million|tusinde?|mia\\.?)" + NOT_IN_A_WORD + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern THOUSANDS = unit("(?:t\\.?\\s?kr\\.?|tkr\\.?|tusinde?\\s+kr(?:oner|\\.)?)");
    private static final Pattern KRONER = unit("kr(?:oner|\\.)?");
    private static final Pattern FTE = unit("(?:(?:hele|fulde|administrative)\\s+)?(?:[A-ZÆØÅ]{2,4}-|[a-zæøå]+-)?"
            + "(?:årsværk|ÅV|fuldtidsstilling(?:er)?|fuldtidsårsværk|årsværker)");
    private static final Pattern MINUTES = unit("(?:minutter|minut|min\\.?)");
    private static final Pattern HOURS = unit("(?:effektive\\s+)?(?:arbejds)?(?:timer|time)");
    private static final Pattern PERCENT = Pattern.compile("\\s*(?:%|pct\\.?|procent)");
    private static final Pattern CASES = Pattern.compile(
            "\\s+(?:[" + LETTER + "-]+\\s+){0,2}?[" + LETTER + "-]*"
                    + "(?:sager|opkald|henvendelser|ansøgninger|breve|mails|fakturaer|bilag|blanketter|indberetninger"
                    + "|anmeldelser|tilladelser|klager|oprettelser|udbetalinger|ordrer|rekvisitioner|dokumenter"
                    + "|kørsler|transaktioner|erklæringer|journaliseringer|registreringer|partshøringer|forespørgsler"
                    + "|afgørelser|besøg|kontroller|bestillinger|godkendelser|løsninger|initiativer|robotter|processer)"
                    + NOT_IN_A_WORD,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Quantities() {}

    static List<Quantity> in(String text) {
        if (!hasNumber(text)) {
            return List.of();
        }
        List<Quantity> found = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            read(text, figure).ifPresent(found::add);
        }
        return found;
    }

    /** Told without the expression, which looks for words before a number at each letter. */
    private static boolean hasNumber(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if ((letter >= '0' && letter <= '9') || letter == '½') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Quantity> read(String text, Matcher figure) {
        BigDecimal scale = scale(figure.group("scale"));
        boolean millions = figure.group("scale") != null;
        int end = figure.end();
        if (after(THOUSANDS, text, end) > 0 && !millions) {
            return Optional.of(quantity(Kind.AMOUNT, figure, BigDecimal.ONE, text, after(THOUSANDS, text, end)));
        }
        if (after(KRONER, text, end) > 0) {
            return Optional.of(quantity(Kind.AMOUNT, figure, scale.movePointLeft(3), text, after(KRONER, text, end)));
        }
        if (after(PERCENT, text, end) > 0) {
            return Optional.of(quantity(Kind.PERCENT, figure, scale, text, after(PERCENT, text, end)));
        }
        if (after(FTE, text, end) > 0) {
            return Optional.of(quantity(Kind.FTE, figure, scale, text, after(FTE, text, end)));
        }
        if (after(MINUTES, text, end) > 0) {
            return Optional.of(quantity(Kind.MINUTES, figure, scale, text, after(MINUTES, text, end)));
        }
        if (after(HOURS, text, end) > 0) {
            return Optional.of(quantity(Kind.HOURS, figure, scale, text, after(HOURS, text, end)));
        }
        if (after(CASES, text, end) > 0) {
            return Optional.of(quantity(Kind.CASES, figure, scale, text, after(CASES, text, end)));
        }
        return Optional.empty();
    }

    /** Where the unit ends, or -1 when another or none follows. */
    private static int after(Pattern unit, String text, int from) {
        Matcher matcher = unit.matcher(text).region(from, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static Quantity quantity(Kind kind, Matcher figure, BigDecimal scale, String text, int end) {
        boolean between = figure.group("from") != null;
        BigDecimal low = number(figure.group(between ? "from" : "low"));
        @Nullable String to = figure.group(between ? "to" : "high");
        BigDecimal high = to == null ? low : number(to);
        BigDecimal step = Tolerance.step(low).min(Tolerance.step(high)).multiply(scale);
        return new Quantity(
                kind,
                low.multiply(scale),
                high.multiply(scale),
                step,
                figure.group("about") != null,
                text.substring(figure.start(), end).strip(),
                figure.start(),
                end);
    }

    static BigDecimal number(String text) {
        return DanishNumber.of(text);
    }

    private static BigDecimal scale(@Nullable String word) {
        String scale = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
        if (scale.startsWith("tus")) {
            return BigDecimal.valueOf(1_000);
        }
        if (scale.startsWith("mia")) {
            return BigDecimal.valueOf(1_000_000_000);
        }
        return scale.isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(1_000_000);
    }

    private static Pattern unit(String words) {
        return Pattern.compile("[\\s-]*" + words + NOT_IN_A_WORD, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
