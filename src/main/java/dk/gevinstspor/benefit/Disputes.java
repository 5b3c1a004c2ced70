package dk.gevinstspor.benefit;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** The disputes as the other modules read them. */
@Service
public class Disputes {

    private final DisputeLedger ledger;
    private final FollowUps followUps;

    Disputes(DisputeLedger ledger, FollowUps followUps) {
        this.ledger = ledger;
        this.followUps = followUps;
    }

    public UUID initiativeOf(UUID disputeId) {
        return ledger.get(disputeId).initiativeId();
    }

    /** The benefit owner who answers it: whose figure it is about. */
    public UUID ownerOf(UUID disputeId) {
        return followUps.ownerOf(ledger.get(disputeId).periodId());
    }

    public boolean isOpen(UUID disputeId) {
        return ledger.get(disputeId).isOpen();
    }
}
