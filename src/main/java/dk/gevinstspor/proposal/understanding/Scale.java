package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import dk.gevinstspor.proposal.StatedLevels;
import dk.gevinstspor.proposal.Vocabulary;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Unit and price level as words around a table state them. */
final class Scale {

    /** What each of the expressions below has in it. */
    private static final Vocabulary MONEY = Vocabulary.of("kr", "dkk", "mio", "millioner");

    private static final Pattern MILLIONS = Pattern.compile("mio\\.? ?kr|mill?\\.? ?kr|millioner|\\bmio\\b|mdkk");
    private static final Pattern THOUSANDS = Pattern.compile("\\b1[. ]?000 ?kr|\\bt\\.? ?kr|tkr\\b|tusinde? kr|tdkk");
    private static final Pattern KRONER = Pattern.compile("\\bkr\\b|\\bkroner\\b|\\bdkk\\b");

    private Scale() {}

    static Optional<Unit> unit(String words) {
        String text = Texts.plain(words);
        if (!MONEY.isInLower(text)) {
            return Optional.empty();
        }
        if (THOUSANDS.matcher(text).find()) {
            return MILLIONS.matcher(text).find() ? Optional.empty() : Optional.of(Unit.THOUSANDS);
        }
        if (MILLIONS.matcher(text).find()) {
            return Optional.of(Unit.MILLIONS);
        }
        return KRONER.matcher(text).find() ? Optional.of(Unit.KRONER) : Optional.empty();
    }

    /** All levels that are named, in order of years. */
    static Set<Integer> priceLevels(String words) {
        return StatedLevels.in(Texts.plain(words));
    }

    /** The one level that is named, or nothing. */
    static Optional<PriceLevel> priceLevel(String words) {
        Set<Integer> levels = priceLevels(words);
        return levels.size() == 1 ? Optional.of(new PriceLevel(levels.iterator().next())) : Optional.empty();
    }
}
