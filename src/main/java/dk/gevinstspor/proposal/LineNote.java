package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;

/**
 * What a document says about a line of its economy besides the amounts.
 *
 * @param label of the line
 * @param ordinal of the line among those of that label, from 1
 */
public record LineNote(Place place, String label, int ordinal, What what, String text) {

    /** What it is about. */
    public enum What {
        /** how the amounts were worked out: årsværk × rate, a share of development */
        CALCULATION,
        /** the share that is administration (account 6), for example "40 %" */
        ADMINISTRATION,
        NOTE,
        /** where the amounts were found */
        SOURCE
    }
}
