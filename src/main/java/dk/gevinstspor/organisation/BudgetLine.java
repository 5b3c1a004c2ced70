package dk.gevinstspor.organisation;

import java.util.UUID;

/**
 * A post or budget line that a controller can name when a benefit is harvested.
 *
 * @param account its number in the municipality's chart of accounts; unique in the programme
 */
public record BudgetLine(UUID id, UUID programmeId, UUID unitId, String account, String text) {}
