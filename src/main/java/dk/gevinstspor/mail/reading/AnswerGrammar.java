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

    private static final Pattern PAUSE = Pattern.compile("^(?:[\\s,.;:!–—]++|-(?=\\s))*+");

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
            "^\\s*(?:-|–|—|/|x|×|\\+|\u2212|til|to|eller|or|og|and|hhv\\.?|henholdsvis|mod|vs\\.?|gange|times|plus|minus)"
                    + "\\s*" + FigureText.PATTERN + ".*",
            CASES);

    /** The figure asked for is that of a year. */
    private static final Pattern ANOTHER_TIME = Pattern.compile(
            "^\\s*(?:pr\\.?|per|om|i|a|/)\\s*(?:kvartal|måned|md\\b|uge|dag|quarter|month|week|day).*", CASES);

    private static final Pattern BREAK = Pattern.compile(
            "^(?:\\s*[–—;:,.!(\\n]|\\s+-|-\\s|\\s*(?:fordi|da|idet|på grund|pga|grundet|because|since|as|due to|som aftalt"
                    + "|as agreed)(?![\\p{L}\\d]))(.*)$",
            CASES);

    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?<![\\p{L}])(?:ikke|not|men|but|dog|however|undtagen|except|nej|no|måske|maybe|næsten|almost|forkert|wrong)"
                    + "(?![\\p{L}])",
            CASES);

    private static final Pattern TAKEN_BACK_BELOW = Pattern.compile(
            "^\\s*(?:ikke|not|men|but|dog|however|undtagen|except|nej|no|rettelse|correction)(?![\\p{L}])",
            CASES | Pattern.MULTILINE);

    /** What mail programs put around bold words; between two digits they could be anything. */
    private static final Pattern MARKS = Pattern.compile("(?<![\\d*_`\"”“])[*_`\"”“]+|[*_`\"”“]+(?![\\d*_`\"”“])");

    private static final Pattern TURNED = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private final String words;

    AnswerGrammar(String ownWords) {
        this.words = MARKS.matcher(ownWords).replaceAll("").strip();
    }

    Reply read() {
        if (words.isEmpty()) {
            return new Unclear(Doubt.EMPTY);
        }
        if (TURNED.matcher(firstLine(words)).find()) {
            // Shown in another order than it is written: nobody can tell which of the two was meant.
            return new Unclear(Doubt.NO_FIGURE);
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
        String firstLine = firstLine(rest);
        if (TAKEN_BACK.matcher(firstLine).find()
                || TAKEN_BACK_BELOW.matcher(rest).find()) {
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
        boolean goesOn = !after.isBlank() && !BREAK.matcher(after).matches();
        if (goesOn && (!named || ANOTHER_TIME.matcher(after).matches())) {
            return new Unclear(Doubt.UNIT);
        }
        String beside = PAUSE.matcher(after).replaceFirst("");
        if (HEDGE.matcher(beside).find()) {
            return new Unclear(Doubt.APPROXIMATE);
        }
        if (goesOn && TAKEN_BACK.matcher(firstLine(after)).find()) {
            return new Unclear(Doubt.CONTRADICTION);
        }
        return OtherFigures.in(beside) || (figure.value().scale() == 0 && OtherFigures.begins(beside))
                ? new Unclear(Doubt.SEVERAL)
                : new Reply.Figure(figure.value(), opening, comment(beside));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
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
