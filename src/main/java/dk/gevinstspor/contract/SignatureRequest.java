package dk.gevinstspor.contract;

import java.util.UUID;

/** That a person was asked to sign for a party; what her mailed links are about. */
record SignatureRequest(UUID id, UUID contractId, Party party, UUID personId) {}
