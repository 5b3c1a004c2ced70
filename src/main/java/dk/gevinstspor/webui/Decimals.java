package dk.gevinstspor.webui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as people type them. Danish writes 1.025,5 and English 1,025.5; whatever could be meant otherwise is refused,
 * never guessed: a Danish 0.8 is no number.
 */
public final class Decimals {

    private static final int LONGEST = 30;
    private static final Pattern DANISH = Pattern.compile("-?(0|[1-9]\\d{0,2}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?(0|[1-9]\\d{0,2}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private Decimals() {}

    /** @throws NumberFormatException for anything else than one number in that language */
    public static BigDecimal parse(String text, Locale locale) {
        String typed = text.strip().replace('\u2212', '-');
        if (typed.length() > LONGEST || !pattern(locale).matcher(typed).matches()) {
            throw new NumberFormatException("not a number in " + locale);
        }
        return new BigDecimal(
                isEnglish(locale)
                        ? typed.replace(",", "")
                        : typed.replace(".", "").replace(',', '.'));
    }

    /** For a field: no grouping, no trailing zeros. */
    public static String print(BigDecimal number, Locale locale) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return isEnglish(locale) ? plain : plain.replace('.', ',');
    }

    private static Pattern pattern(Locale locale) {
        return isEnglish(locale) ? ENGLISH : DANISH;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
