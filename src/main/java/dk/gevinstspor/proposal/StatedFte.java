package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Fte;

/**
 * Årsværk that a document names as a benefit.
 *
 * @param text the sentence, or the label of its row
 * @param raw for example "0,4-0,8 ÅV"
 * @param low equal to high when it is no interval
 */
public record StatedFte(Place place, Origin origin, String text, String raw, Fte low, Fte high) {

    /** Where in the document it stands. */
    public enum Origin {
        /** a cell of a table of initiatives */
        CELL,
        /** the label of a row of an economy table */
        LABEL,
        SENTENCE
    }
}
