package dk.gevinstspor.mail.reading;

import dk.gevinstspor.mail.reading.Reply.Opening;
import dk.gevinstspor.mail.reading.Reply.Unclear;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer: {@code 0,8}, {@code 0.8 FTE}, {@code 0,8 ÅV – ferie i juli}, {@code JA}, {@code NEJ, 0,3 fordi …}. What
 * could be meant in two ways is unclear.
 */
final class AnswerGrammar {

    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    private static final Pattern OPENING = Pattern.compile("^(?:(ja|yes)|(nej|no))(?![\\p{L}\\d])(.*)$", CASES);

    private static final Pattern PAUSE = Pattern.compile("^(?:[\\s,.;:!–—]|-(?=\\s))+");

    /** What may stand in front of the figure without changing it. */
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:(?:mit |vores )?svar(?:et)?(?: er)?|vi sparer|det er|det bliver|gevinsten er|bekræftet|realiseret"
                    + "|jeg bekræfter|we save|it is|it's|(?:my |our |the )?answer(?: is)?|confirmed|i confirm|men|but|kun"
                    + "|only)(?![\\p{L}\\d])[\\s:,]*",
            CASES);

    private static final Pattern HEDGE = Pattern.compile(
            "^(?:ca\\b|cirka|omkring|omtrent|about|approx|around|roughly|~|≈|næsten|knap|godt|lidt over|lidt under|over"
                    + "|under|mindst|højst|max|min\\b|maks|op til|up to|at least|at most|mellem|between|måske|maybe"
                    + "|perhaps|vist|vel|nok|tror|jeg tror|i think|>|<|≥|≤)",
            CASES);

    private static final Pattern FIGURE = Pattern.compile("^(" + FigureText.PATTERN + ")(?![\\d½¼¾])(.*)$", CASES);

    private static final Pattern UNIT = Pattern.compile(
            "^\\s*(?:åv|aav|årsværk|aarsvaerk|ftes?|full[- ]time equivalents?|fuldtidsstillinger)(?![\\p{L}\\d])"
                    + "(?:\\s*(?:om året|pr\\.? år|årligt|a year|per year|/ ?år))?(.*)$",
            CASES);

    private static final Pattern ANOTHER = Pattern.compile(
            "^\\s*(?:-|–|—|/|til|to|eller|or|og|and|hhv\\.?|henholdsvis|mod|vs\\.?)\\s*" + FigureText.PATTERN + ".*",
            CASES);

    private static final Pattern BREAK = Pattern.compile(
            "^(?:\\s*[–—;:,.!(\\n]|\\s+-|-\\s|\\s*(?:fordi|da|idet|på grund|pga|grundet|because|since|as|due to|som aftalt"
                    + "|as agreed)(?![\\p{L}\\d]))(.*)$",
            CASES);

    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?<![\\p{L}])(?:ikke|not|men|but|dog|however|undtagen|except|nej|no|måske|maybe|næsten|almost)(?![\\p{L}])",
            CASES);

    private final String words;

    AnswerGrammar(String ownWords) {
        this.words = ownWords.replaceAll("[*_`\"”“]", "").strip();
    }

    Reply read() {
        if (words.isEmpty()) {
            return new Unclear(Doubt.EMPTY);
        }
        Matcher opening = OPENING.matcher(words);
        if (!opening.matches()) {
            return figure(withoutLeadIn(words), Opening.PLAIN, Doubt.NO_FIGURE);
        }
        String after = opening.group(3);
        if (after.startsWith("?") || after.startsWith("/")) {
            return new Unclear(after.startsWith("?") ? Doubt.QUESTION : Doubt.CONTRADICTION);
        }
        boolean yes = opening.group(1) != null;
        String rest = PAUSE.matcher(after).replaceFirst("");
        String figure = withoutLeadIn(rest);
        if (FIGURE.matcher(figure).matches() || HEDGE.matcher(figure).find()) {
            return figure(figure, yes ? Opening.YES : Opening.NO, Doubt.NO_FIGURE);
        }
        return yes ? yes(rest) : no(rest);
    }

    private static Reply yes(String rest) {
        String firstLine = rest.lines().findFirst().orElse("");
        if (TAKEN_BACK.matcher(firstLine).find()) {
            return new Unclear(Doubt.CONTRADICTION);
        }
        if (firstLine.contains("?")) {
            return new Unclear(Doubt.QUESTION);
        }
        return OtherFigures.in(rest) ? new Unclear(Doubt.SEVERAL) : new Reply.Yes(comment(rest));
    }

    private static Reply no(String rest) {
        return new Unclear(rest.chars().anyMatch(Character::isDigit) ? Doubt.NO_FIGURE : Doubt.NO_ALONE);
    }

    private static Reply figure(String text, Opening opening, Doubt otherwise) {
        if (HEDGE.matcher(text).find()) {
            return new Unclear(text.chars().anyMatch(Character::isDigit) ? Doubt.APPROXIMATE : otherwise);
        }
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            return new Unclear(otherwise);
        }
        FigureText.Parsed parsed = FigureText.of(figure.group(1));
        return parsed.doubt() == null ? beside(parsed, opening, figure.group(2)) : new Unclear(parsed.doubt());
    }

    /** What follows the figure must not make it doubtful again. */
    private static Reply beside(FigureText.Parsed figure, Opening opening, String tail) {
        if (ANOTHER.matcher(tail).matches()) {
            return new Unclear(Doubt.SEVERAL);
        }
        Matcher unit = UNIT.matcher(tail);
        boolean named = unit.matches();
        String after = named ? unit.group(1) : tail;
        if (ANOTHER.matcher(after).matches()) {
            return new Unclear(Doubt.SEVERAL);
        }
        if (after.stripLeading().startsWith("?")) {
            return new Unclear(Doubt.QUESTION);
        }
        if (!after.isBlank() && !named && !BREAK.matcher(after).matches()) {
            return new Unclear(Doubt.UNIT);
        }
        String beside = PAUSE.matcher(after).replaceFirst("");
        if (HEDGE.matcher(beside).find()) {
            return new Unclear(Doubt.APPROXIMATE);
        }
        return OtherFigures.in(beside)
                ? new Unclear(Doubt.SEVERAL)
                : new Reply.Figure(figure.value(), opening, comment(beside));
    }

    private static String withoutLeadIn(String text) {
        Matcher leadIn = LEAD_IN.matcher(text);
        String without = leadIn.replaceFirst("");
        return without.equals(text) ? text : LEAD_IN.matcher(without).replaceFirst("");
    }

    private static @Nullable String comment(String text) {
        String comment = text.strip();
        boolean wrapped = comment.startsWith("(") && comment.endsWith(")");
        String bare = wrapped ? comment.substring(1, comment.length() - 1).strip() : comment;
        return bare.isEmpty() ? null : bare;
    }
}
