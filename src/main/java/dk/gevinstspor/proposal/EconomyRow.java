package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.ControlArea;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of an economy table.
 *
 * @param group the section or the committee the row stands under; empty without one
 * @param area styringsområde; empty where the cell is blank or missing
 * @param amounts by year; a year that the table does not show is missing, a blank cell is nothing (0)
 * @param total the amount in the column of sums, where there is one
 */
public record EconomyRow(
        Place place,
        Kind kind,
        String group,
        String label,
        Optional<ControlArea> area,
        SortedMap<Integer, StatedAmount> amounts,
        Optional<StatedAmount> total) {

    /** What a row is. */
    public enum Kind {
        SAVING,
        OPERATION,
        IMPLEMENTATION,
        /** sum of the rows above it within a section */
        SUBTOTAL,
        /** samlet varig ændring */
        PERMANENT_TOTAL,
        /** samlede implementeringsomkostninger */
        IMPLEMENTATION_TOTAL,
        /** samlet økonomisk påvirkning: cumulative in some documents, per year in others */
        TOTAL_IMPACT,
        /** said beside the amounts and part of no sum: "heraf ..." or a number of årsværk, whose figures are not kept */
        MEMO,
        /** figures that could not be placed */
        UNKNOWN;

        /** Whether the row is an amount of its own and not a sum of others. */
        public boolean isLine() {
            return this == SAVING || this == OPERATION || this == IMPLEMENTATION;
        }
    }

    public EconomyRow {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }
}
