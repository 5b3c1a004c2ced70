package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;

/**
 * Words of a document with their place.
 *
 * @param section the heading they stand under; empty before the first
 */
public record Passage(Place place, String section, String text) {}
