package dk.gevinstspor.workplace.bulk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that imports: at once when somebody starts one, and now and then for what another node left. */
@Component
@ConditionalOnProperty(name = "gevinstspor.import.enabled", matchIfMissing = true)
class BulkWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    private static final long POLL_SECONDS = 10;
    private static final long STOP_SECONDS = 10;

    private final BulkCreation creation;
    private final Semaphore work = new Semaphore(0);
    private @Nullable ExecutorService thread;
    private volatile boolean running;

    BulkWorker(BulkCreation creation) {
        this.creation = creation;
    }

    @TransactionalEventListener
    void wakeUp(BulkImports.Started started) {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("import-");
        factory.setDaemon(true);
        ExecutorService started = Executors.newSingleThreadExecutor(factory);
        started.execute(this::work);
        thread = started;
    }

    /** What is being created is taken back; the next start, or another node, begins it again. */
    @Override
    public void stop() {
        running = false;
        work.release();
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                drain();
                work.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The database may be away; the next poll tries again. */
    private void drain() {
        try {
            boolean more = true;
            while (running && more) {
                more = creation.next(() -> running);
            }
        } catch (RuntimeException e) {
            LOG.warn("No import could be looked for: {}", e.getClass().getSimpleName());
        }
    }
}
