package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import java.util.List;

/**
 * A piece of a document that no figure was taken from, and why.
 *
 * @param arguments of the message, after the place
 */
public record NotUnderstood(Place place, Reason reason, List<String> arguments) {

    public enum Reason {
        /** a table whose header names no years and whose figures are of no known kind; argument: its first words */
        TABLE,
        /** an economy table with a cell that is neither an amount nor empty; arguments: the cell's text */
        AMOUNT,
        /** a row of an economy table that could not be placed; argument: its label */
        ROW,
        /** the same year twice, or years out of order; argument: the header */
        YEARS,
        /** a column of figures right of the years that is no sum; its figures are left out; argument: its header */
        COLUMN,
        /** a table whose unit is not stated and does not follow from another; argument: its heading */
        UNIT,
        /** savings stated as positive, or signs that contradict; argument: the heading */
        SIGNS,
        /** price levels that disagree; argument: what was found */
        PRICE_LEVEL
    }

    public NotUnderstood {
        arguments = List.copyOf(arguments);
    }

    /** The message; its first argument is the place as text. */
    public String messageKey() {
        return "proposal.notunderstood." + reason;
    }
}
