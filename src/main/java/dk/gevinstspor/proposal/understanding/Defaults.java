package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import java.util.Optional;

/**
 * What a proposal says about all its tables.
 *
 * @param unit where all tables that state one agree
 * @param priceLevel as the proposal's own field states it, else where all tables agree
 * @param notes its notes about signs
 */
record Defaults(Optional<Unit> unit, Optional<PriceLevel> priceLevel, String notes) {}
