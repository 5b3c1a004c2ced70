package dk.gevinstspor.proposal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as Danes write it in running text: 1.200 is twelve hundred, 4,17 and 0.8 have decimals, 1½ is one and a half.
 * A point before exactly three digits parts thousands.
 */
public final class DanishNumber {

    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

    private DanishNumber() {}

    /** @param written digits with points and commas, and at most one of ½ ¼ ¾ at their end */
    public static BigDecimal of(String written) {
        String text = written.strip();
        String digits = text.replaceAll("[½¼¾\\s]", "");
        String plain = GROUPED.matcher(digits).matches() ? digits.replace(".", "") : digits;
        BigDecimal whole = plain.isEmpty() ? BigDecimal.ZERO : new BigDecimal(plain.replace(',', '.'));
        return whole.add(
                switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
                    case '½' -> new BigDecimal("0.5");
                    case '¼' -> new BigDecimal("0.25");
                    case '¾' -> new BigDecimal("0.75");
                    default -> BigDecimal.ZERO;
                });
    }
}
