package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;

/** A risk as stated; what the document does not say is empty. */
public record Risk(Place place, String text, String likelihood, String impact, String response) {}
