package dk.gevinstspor.proposal;

import dk.gevinstspor.economy.Origin;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a line was worked out, in the words that our own economy tables say it with. */
final class StatedOrigin {

    private static final Pattern FTE_AT_RATE = Pattern.compile(
            "Årsværk × ([\\d.,]{1,20}) t\\.kr\\. \\((.*), sats fra (\\d\\d)\\.(\\d\\d)\\.(\\d{4})\\)\\. ÅV pr\\. år: (.*)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}): (-?[\\d.,]{1,20})(?:; |$)");
    private static final Pattern SHARE = Pattern.compile("([\\d.,]{1,9}) % af udviklingen i alle år før");
    private static final Pattern PERCENT = Pattern.compile("([\\d.,]{1,9}) ?%");
    private static final String DEVELOPMENT = "Udvikling, som giver drift";

    private StatedOrigin() {}

    /**
     * Nothing for other words.
     *
     * @param years of the line: one without årsværk has none
     */
    static Optional<Origin> of(String words, PriceLevel level, Collection<Integer> years) {
        try {
            Matcher fte = FTE_AT_RATE.matcher(words);
            if (fte.matches()) {
                return Optional.of(new FteAtRate(fte(fte.group(6), years), rate(fte, level)));
            }
            Matcher share = SHARE.matcher(words);
            if (share.matches()) {
                return Optional.of(new ShareOfDevelopment(ratio(share.group(1))));
            }
        } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
        return words.equals(DEVELOPMENT) ? Optional.of(Origin.DEVELOPMENT) : Optional.empty();
    }

    /** "40 %" is 0.4; nothing for other words, or more than all. */
    static Optional<BigDecimal> share(String words) {
        Matcher percent = PERCENT.matcher(words);
        try {
            return percent.matches()
                    ? Optional.of(ratio(percent.group(1))).filter(share -> share.compareTo(BigDecimal.ONE) <= 0)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal ratio(String percent) {
        return DanishNumber.of(percent).movePointLeft(2);
    }

    private static FteRate rate(Matcher said, PriceLevel level) {
        LocalDate from = LocalDate.of(
                Integer.parseInt(said.group(5)), Integer.parseInt(said.group(4)), Integer.parseInt(said.group(3)));
        return new FteRate(said.group(2), new Money(DanishNumber.of(said.group(1))), level, from);
    }

    private static SortedMap<Integer, Fte> fte(String said, Collection<Integer> years) {
        SortedMap<Integer, Fte> fte = new TreeMap<>();
        years.forEach(year -> fte.put(year, Fte.ZERO));
        Matcher year = YEAR.matcher(said);
        while (year.find()) {
            String number = year.group(2);
            BigDecimal amount = DanishNumber.of(number.replace("-", ""));
            fte.put(Integer.valueOf(year.group(1)), new Fte(number.startsWith("-") ? amount.negate() : amount));
        }
        return fte;
    }
}
