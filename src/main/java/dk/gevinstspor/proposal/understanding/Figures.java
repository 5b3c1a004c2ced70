package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a figure as Danes write it: dots, commas or spaces between thousands, four kinds of minus, footnote marks, units. */
final class Figures {

    /** What a comma before exactly three digits means in a table; a document never says. */
    enum Comma {
        DECIMAL,
        THOUSANDS
    }

    /**
     * A cell's content.
     *
     * @param value empty for a cell that holds no single number
     * @param blank nothing, or a dash
     * @param unit written beside the number
     */
    record Figure(Optional<BigDecimal> value, boolean blank, boolean percent, Optional<Unit> unit) {

        private static final Figure NONE = new Figure(Optional.empty(), false, false, Optional.empty());
        private static final Figure BLANK = new Figure(Optional.of(BigDecimal.ZERO), true, false, Optional.empty());

        boolean isNumber() {
            return value.isPresent() && !blank;
        }
    }

    private static final String MINUS = "[-−–—‐‑]";
    private static final Pattern NOTHING = Pattern.compile("|" + MINUS + "{1,2}|\\./\\.|" + MINUS + "\\s*kr\\.?");
    /** Stars and superscripts at either end; "1)" and "[1]" after a space or behind a digit group. */
    private static final Pattern MARKS = Pattern.compile(
            "^[*†‡¹²³⁰⁴⁵⁶⁷⁸⁹]+\\s*|\\s*[*†‡¹²³⁰⁴⁵⁶⁷⁸⁹⁾⁽]+\\)?$|\\s+\\(?\\d\\)$|\\s*\\[\\d{1,2}]$|(?<=\\d)\\*+\\)$");

    private static final Pattern UNIT = Pattern.compile(
            "(?i)^(?:kr\\.?|dkk)\\s*(?=[-−–\\d(])|\\s*(t\\.?\\s?kr\\.?|tkr\\.?|tdkk|mio\\.?(?:\\s*kr\\.?)?|mill\\.?(?:\\s*kr\\.?)?|kr\\.?|dkk|,-)$");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:,\\d+)?");
    private static final Pattern DOTS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+");
    private static final Pattern DOTS_THEN_COMMA = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+");
    private static final Pattern COMMAS_THEN_DOT = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    /** As nearly all amounts are written: the rest need not be tried. */
    private static final Pattern USUAL = Pattern.compile("-?(?:\\d{1,12}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,3})");

    private static final Pattern BRACKETED = Pattern.compile("\\(.*\\)");
    private static final Pattern PERCENT_IN_WORDS = Pattern.compile("(?i).*\\d\\s*(pct|procent)\\.?");
    private static final Pattern PERCENT = Pattern.compile("(?i)\\s*(%|pct\\.?|procent)$");
    private static final Pattern NEGATIVE = Pattern.compile(MINUS + "\\s*[\\d.,].*|.*\\d\\s?" + MINUS);
    private static final Pattern MINUS_AT_ENDS = Pattern.compile("^" + MINUS + "\\s*|\\s*" + MINUS + "$");
    private static final Pattern PLUS = Pattern.compile("^\\+\\s*");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile(".*\\d\\.\\d{3}(?!\\d).*|\\D*\\d+,(?:\\d{1,2}|\\d{4,})\\D*|\\D*0,\\d+\\D*");
    private static final Pattern LARGEST = Pattern.compile("\\D*(?:\\d\\D*){0,12}");

    private Figures() {}

    static Figure of(Cell cell, Comma comma) {
        Figure read = of(cell.text(), comma);
        return cell.number()
                .filter(number -> !read.blank() || number.signum() != 0)
                .map(number -> new Figure(
                        Optional.of(read.percent() ? number.movePointRight(2) : number),
                        false,
                        read.percent(),
                        read.unit()))
                .orElse(read);
    }

    static Figure of(String raw, Comma comma) {
        String text = Texts.spaced(raw);
        if (NOTHING.matcher(text).matches()) {
            return Figure.BLANK;
        }
        if (USUAL.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text.replace(".", ""));
            return new Figure(Optional.of(value), false, false, Optional.empty());
        }
        text = MARKS.matcher(text).replaceAll("").strip();
        if (text.isEmpty() || !LARGEST.matcher(text).matches()) {
            return Figure.NONE;
        }
        boolean negative = BRACKETED.matcher(text).matches();
        text = negative ? text.substring(1, text.length() - 1).strip() : text;
        Optional<Unit> unit = Optional.empty();
        Matcher units = UNIT.matcher(text);
        if (units.find()) {
            unit = Optional.of(unit(units.group(1)));
            text = units.replaceAll("").strip();
        }
        boolean percent = text.endsWith("%") || PERCENT_IN_WORDS.matcher(text).matches();
        text = percent ? PERCENT.matcher(text).replaceAll("") : text;
        if (NEGATIVE.matcher(text).matches()) {
            if (negative) {
                return Figure.NONE;
            }
            negative = true;
            text = MINUS_AT_ENDS.matcher(text).replaceAll("");
        }
        text = PLUS.matcher(text).replaceFirst("");
        boolean below = negative;
        return new Figure(number(text, comma).map(value -> below ? value.negate() : value), false, percent, unit);
    }

    private static Optional<BigDecimal> number(String text, Comma comma) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (SPACED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(" ", "").replace(',', '.')));
        }
        if (DOTS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "")));
        }
        if (DOTS_THEN_COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (COMMAS_THEN_DOT.matcher(text).matches()
                || (comma == Comma.THOUSANDS && COMMAS.matcher(text).matches())) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** In front of a number only "kr." stands. */
    private static Unit unit(@Nullable String behind) {
        if (behind == null) {
            return Unit.KRONER;
        }
        return switch (behind.charAt(0)) {
            case 't', 'T' -> Unit.THOUSANDS;
            case 'm', 'M' -> Unit.MILLIONS;
            default -> Unit.KRONER;
        };
    }

    /**
     * What a comma means in a table, told by its other figures: beside dots between thousands, or before another number of
     * digits, it is a decimal comma; else, among whole amounts, it parts thousands.
     */
    static Comma comma(Iterable<String> cells, boolean wholeAmounts) {
        for (String cell : cells) {
            String text = MARKS.matcher(Texts.spaced(cell)).replaceAll("");
            if (DECIMAL_COMMA.matcher(text).matches()) {
                return Comma.DECIMAL;
            }
        }
        return wholeAmounts ? Comma.THOUSANDS : Comma.DECIMAL;
    }
}
