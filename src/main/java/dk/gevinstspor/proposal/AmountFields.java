package dk.gevinstspor.proposal;

import dk.gevinstspor.webui.Decimals;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts in the review page's fields: read and written as the page's language does, kept without either's signs, so that a
 * correction means the same to somebody who reads it in the other language.
 */
final class AmountFields {

    private static final Pattern NAME = Pattern.compile("p\\d+\\.t\\d+\\.r\\d+\\.\\d{4}");
    private static final Pattern KEPT = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,4})?");
    private static final int DECIMALS = 4;

    private AmountFields() {}

    /** What was typed, with the amounts that are some as they are kept. */
    static Map<String, String> kept(Map<String, String> typed, Locale locale) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.replaceAll((name, text) -> NAME.matcher(name).matches() ? kept(text, locale) : text);
        return kept;
    }

    private static String kept(String text, Locale locale) {
        try {
            String plain =
                    text.strip().replaceAll("[−–]\\s*", "-").replaceAll("(?<=\\d)[\\s\u00A0\u202F](?=\\d{3})", "");
            return kept(Decimals.parse(plain, locale));
        } catch (NumberFormatException notOne) {
            return text;
        }
    }

    static String kept(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** The amount that was kept; empty for any other text. */
    static Optional<BigDecimal> amount(String kept) {
        return KEPT.matcher(kept).matches() ? Optional.of(new BigDecimal(kept)) : Optional.empty();
    }

    /** As the language writes it, with points or commas between thousands; another text as it is. */
    static String shown(String kept, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        return amount(kept).map(format::format).orElse(kept).replace('\u2212', '-');
    }
}
