package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.BackgroundThread;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that makes large reports. */
@Component
@ConditionalOnProperty(name = "gevinstspor.print.enabled", matchIfMissing = true)
class PrintWorker extends BackgroundThread {

    PrintWorker(PrintWork work) {
        super("print", work::next);
    }

    @TransactionalEventListener
    void wakeUp(Prints.Requested requested) {
        wakeUp();
    }
}
