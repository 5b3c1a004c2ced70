package dk.gevinstspor.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;

/** Facts of the running transaction that are not in the record yet. */
class PendingFacts implements TransactionSynchronization {

    private final Appending appending;
    private final List<Pending> pending = new ArrayList<>();

    PendingFacts(Appending appending) {
        this.appending = appending;
    }

    record Pending(FactKind kind, UUID factId) {}

    void add(FactKind kind, UUID factId) {
        pending.add(new Pending(kind, factId));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        appending.append(List.copyOf(pending));
        pending.clear();
    }
}
