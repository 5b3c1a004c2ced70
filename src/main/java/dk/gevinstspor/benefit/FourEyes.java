package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who took part in confirming a benefit, herself or through a delegate, neither harvests it nor decides gate 5. */
@Component
class FourEyes {

    private final BenefitLedger ledger;

    FourEyes(BenefitLedger ledger) {
        this.ledger = ledger;
    }

    boolean hold(UUID initiativeId, Actor actor) {
        return ledger.confirmers(initiativeId).stream().noneMatch(actor::involves);
    }

    void require(UUID initiativeId, Actor actor) {
        if (!hold(initiativeId, actor)) {
            throw new IllegalTransition(initiativeId, "who confirmed its benefit decides nothing more about it");
        }
    }
}
