package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.EconomicCase;
import java.util.OptionalInt;

/**
 * A stated payback.
 *
 * @param years its ordinal year; empty for a dash or another word that says "none"
 */
public record StatedPayback(Place place, EconomicCase.Basis basis, String raw, OptionalInt years) {}
