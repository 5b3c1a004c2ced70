package dk.gevinstspor.organisation;

import java.util.UUID;

/** That somebody acts for somebody else for a while, and has not been relieved of it. */
public record Delegation(UUID id, UUID principalId, UUID delegateId, DelegationPeriod period) {}
