package dk.gevinstspor.lifecycle;

import dk.gevinstspor.economy.SettlementOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A delivery by another party is owed for: its process asks the programme to settle it. */
@Component
class SettlementFlow {

    private final Engine engine;

    SettlementFlow(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void opened(SettlementOpened event) {
        engine.start(BusinessProcess.DELIVERY_SETTLEMENT, event.settlementId());
    }
}
