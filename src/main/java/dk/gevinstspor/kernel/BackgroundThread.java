package dk.gevinstspor.kernel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** A thread that does what waits: at once when it is woken, and now and then for what another node left. */
public abstract class BackgroundThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
    private static final long POLL_SECONDS = 10;
    private static final long STOP_SECONDS = 10;

    private final String name;
    private final Predicate<BooleanSupplier> next;
    private final Semaphore work = new Semaphore(0);
    private @Nullable ExecutorService thread;
    private volatile boolean running;

    /**
     * @param next does the next that waits, asks now and then whether to go on, and tells whether there was one
     */
    protected BackgroundThread(String name, Predicate<BooleanSupplier> next) {
        this.name = name;
        this.next = next;
    }

    /** There is something to do. */
    protected void wakeUp() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        CustomizableThreadFactory factory = new CustomizableThreadFactory(name + "-");
        factory.setDaemon(true);
        ExecutorService started = Executors.newSingleThreadExecutor(factory);
        started.execute(this::work);
        thread = started;
    }

    /** What is in hand is taken back; the next start, or another node, begins it again. */
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
                more = next.test(() -> running);
            }
        } catch (RuntimeException e) {
            LOG.warn("{}: nothing could be looked for: {}", name, e.getClass().getSimpleName());
        }
    }
}
