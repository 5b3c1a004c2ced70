package dk.gevinstspor.proposal.check;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums written out, in the document's own way of writing figures. */
final class Formula {

    private static final DecimalFormatSymbols DANISH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("da-DK"));
    private static final int MOST_TERMS = 12;

    private Formula() {}

    static String sum(Stream<BigDecimal> terms) {
        return terms.filter(term -> term.signum() != 0)
                .limit(MOST_TERMS)
                .map(Formula::figure)
                .collect(Collectors.joining(" + "))
                .replace("+ -", "− ");
    }

    static String figure(BigDecimal value) {
        return new DecimalFormat("#,##0.####", DANISH).format(value);
    }
}
