package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.kernel.BackgroundThread;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that imports. */
@Component
@ConditionalOnProperty(name = "gevinstspor.import.enabled", matchIfMissing = true)
class BulkWorker extends BackgroundThread {

    BulkWorker(BulkCreation creation) {
        super("import", creation::next);
    }

    @TransactionalEventListener
    void wakeUp(BulkImports.Started started) {
        wakeUp();
    }
}
