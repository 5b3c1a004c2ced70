package dk.gevinstspor.mail;

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

/** The threads that empty the outbox: at once after a commit, and now and then for retries and other nodes' mails. */
@Component
@ConditionalOnProperty(name = "gevinstspor.mail.enabled", matchIfMissing = true)
class MailWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorkers.class);
    private static final long STOP_SECONDS = 20;

    private final MailDelivery delivery;
    private final MailProperties properties;
    private final Semaphore work = new Semaphore(0);
    private @Nullable ExecutorService threads;
    private volatile boolean running;

    MailWorkers(MailDelivery delivery, MailProperties properties) {
        this.delivery = delivery;
        this.properties = properties;
    }

    @TransactionalEventListener
    void wakeUp(MailQueued queued) {
        if (work.availablePermits() < properties.workers()) {
            work.release();
        }
    }

    @Override
    public void start() {
        running = true;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("mail-");
        factory.setDaemon(true);
        ExecutorService started = Executors.newFixedThreadPool(properties.workers(), factory);
        for (int worker = 0; worker < properties.workers(); worker++) {
            started.execute(this::work);
        }
        threads = started;
    }

    /** Mails that are on their way are finished; the next start, or another node, sends the rest. */
    @Override
    public void stop() {
        running = false;
        work.release(properties.workers());
        if (threads != null) {
            stop(threads);
        }
    }

    private static void stop(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Mail is still being sent after {} s; what was not finished is sent again", STOP_SECONDS);
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                work.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
                drain();
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
                more = delivery.deliverBatch();
            }
        } catch (RuntimeException e) {
            log.warn("The outbox could not be emptied: {}", Failure.describe(e));
        }
    }
}
