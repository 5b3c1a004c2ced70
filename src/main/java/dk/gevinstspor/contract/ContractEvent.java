package dk.gevinstspor.contract;

import java.util.UUID;

/** What happened to a contract version, told in the transaction in which it happened. */
public sealed interface ContractEvent {

    UUID contractId();

    UUID initiativeId();

    /** Out for signature. */
    record Sent(UUID contractId, UUID initiativeId) implements ContractEvent {}

    /** The last signature is in. */
    record Signed(UUID contractId, UUID initiativeId) implements ContractEvent {}

    /** A party would not sign it as it is: nobody signs this version any more. */
    record SentBack(UUID contractId, UUID initiativeId, String reason) implements ContractEvent {}

    /** The initiative was reopened before gate 2: nobody signs this version, and nobody is bound by it. */
    record Voided(UUID contractId, UUID initiativeId) implements ContractEvent {}
}
