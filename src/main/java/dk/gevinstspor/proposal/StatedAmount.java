package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Money;

/**
 * An amount as a cell states it.
 *
 * @param raw the cell's text; blank or a dash is nothing
 * @param amount t.kr. of the table's price level
 */
public record StatedAmount(Place place, String raw, Money amount) {}
