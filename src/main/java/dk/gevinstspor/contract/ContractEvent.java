package dk.gevinstspor.contract;

import dk.gevinstspor.organisation.Actor;
import java.util.UUID;

/** What happened to a contract version, told in the transaction in which it happened. */
public sealed interface ContractEvent {

    UUID contractId();

    UUID initiativeId();

    /**
     * Out for signature.
     *
     * @param amendment it is signed in a process of its own, and not at the initiative's gate 2
     */
    record Sent(UUID contractId, UUID initiativeId, boolean amendment) implements ContractEvent {}

    /** One signature is in, by form or by link: whoever was asked for it need not be asked any more. */
    record PartySigned(UUID contractId, UUID initiativeId, Party party, Actor actor) implements ContractEvent {}

    /** The last signature is in. */
    record Signed(UUID contractId, UUID initiativeId) implements ContractEvent {}

    /** A party would not sign it as it is: nobody signs this version any more. */
    record SentBack(UUID contractId, UUID initiativeId, String reason) implements ContractEvent {}

    /** The programme took it back: nobody signs this version, and nobody is bound by it any more. */
    record Withdrawn(UUID contractId, UUID initiativeId, String reason) implements ContractEvent {}

    /** The initiative was reopened before gate 2, or closed: nobody signs this version, and nobody is bound by it. */
    record Voided(UUID contractId, UUID initiativeId) implements ContractEvent {}
}
