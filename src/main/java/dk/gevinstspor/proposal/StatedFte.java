package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Fte;

/**
 * Årsværk that a document names.
 *
 * @param text the words around it
 * @param low equal to high when it is no interval
 */
public record StatedFte(Place place, String text, String raw, Fte low, Fte high) {}
