package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;

/** An administration (forvaltning) in the proposal's list of those concerned. */
public record Administration(Place place, String name, boolean ticked) {}
