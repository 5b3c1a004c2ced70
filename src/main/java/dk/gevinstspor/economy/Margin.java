package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far the savings of the steady-state years may fall, all alike, before the payback year changes (domain "Money"):
 * solved on unrounded savings, the other lines as they stand.
 *
 * @param fromYear the first steady-state year
 * @param toYear the last one that counts: the year of payback
 * @param now gross ÅV a year; null for a case whose savings are stated in t.kr. only
 * @param least the fewest ÅV a year that keep the payback year, rounded up to the four decimals kept
 * @param saving t.kr. a year now, negative
 * @param leastSaving the least saving in t.kr. a year that keeps the payback year, negative; rounded away from zero
 * @param next the payback with a little less; null when it is then never paid back
 */
public record Margin(
        int fromYear,
        int toYear,
        @Nullable Fte now,
        @Nullable Fte least,
        Money saving,
        Money leastSaving,
        Payback payback,
        @Nullable Payback next) {

    /** ÅV a year that may be lost; null when the savings are stated in t.kr. only. */
    public @Nullable Fte fall() {
        return now == null || least == null ? null : now.minus(least);
    }

    /** t.kr. a year that may be lost, positive. */
    public Money savingFall() {
        return leastSaving.minus(saving);
    }
}
