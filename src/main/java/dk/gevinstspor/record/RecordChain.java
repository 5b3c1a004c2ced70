package dk.gevinstspor.record;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record: a hash chain for each initiative over the facts that must be beyond doubt. An entry is written in the
 * transaction that wrote its fact, right before it commits.
 */
@Component
public class RecordChain {

    private final Appending appending;

    RecordChain(Appending appending) {
        this.appending = appending;
    }

    /**
     * Commits to the row with that id in the kind's table, as it is when the transaction ends.
     *
     * @throws IllegalTransactionStateException outside a transaction
     */
    public void append(FactKind kind, UUID factId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("a fact and its entry are one transaction");
        }
        pending().add(kind, factId);
    }

    private PendingFacts pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingFacts.class::isInstance)
                .map(PendingFacts.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private PendingFacts begin() {
        PendingFacts facts = new PendingFacts(appending);
        TransactionSynchronizationManager.registerSynchronization(facts);
        return facts;
    }
}
