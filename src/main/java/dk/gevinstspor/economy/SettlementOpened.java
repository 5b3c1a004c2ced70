package dk.gevinstspor.economy;

import java.util.UUID;

/** A delivery by another party was taken over, so something is owed; told in the transaction in which it happened. */
public record SettlementOpened(UUID settlementId) {}
