package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Today;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * What comparing the engine with the facts found last, and when: it reads every process there is, so a thread of its own
 * does it when somebody looks and the last one has become old.
 */
@Component
class Comparisons implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int SHOWN = 50;

    /** What a reader waits for the first one; a small installation's is there by then. */
    private static final long PATIENCE_MILLIS = 500;

    private final Operations operations;
    private final Today today;
    private final ExecutorService thread;
    private final AtomicReference<@Nullable Comparison> latest = new AtomicReference<>();
    private final Object turn = new Object();
    private volatile CompletableFuture<?> beside = CompletableFuture.completedFuture("nothing yet");

    Comparisons(Operations operations, Today today) {
        this.operations = operations;
        this.today = today;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("comparison-");
        factory.setDaemon(true);
        this.thread = Executors.newSingleThreadExecutor(factory);
    }

    /**
     * @param at what happened later was not seen
     * @param violations the first of them
     * @param found how many there are in all
     * @param openTimers how many the engine waited for
     */
    record Comparison(Instant at, List<Operations.Violation> violations, int found, long openTimers) {

        /** Those that are not among the first. */
        public int more() {
            return found - violations.size();
        }
    }

    /** None while the first since the application was started is being made. An old one is shown while the next is made. */
    Optional<Comparison> latest() {
        Comparison last = latest.get();
        if (last == null || isOld(last)) {
            CompletableFuture<?> making = makeBeside();
            if (last == null) {
                making.orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .handle((made, late) -> late == null)
                        .join();
            }
        }
        return Optional.ofNullable(latest.get());
    }

    boolean isUnderWay() {
        return !beside.isDone();
    }

    /** At once, while the caller waits. */
    synchronized void make() {
        Instant at = today.now();
        List<Operations.Violation> all = operations.violations();
        latest.set(new Comparison(
                at, List.copyOf(all.subList(0, Math.min(SHOWN, all.size()))), all.size(), operations.openTimers()));
    }

    private boolean isOld(Comparison comparison) {
        return comparison.at.plus(GOOD_FOR).isBefore(today.now());
    }

    /** @return of a copy, as it is not to be ended by who waits for it */
    private CompletableFuture<?> makeBeside() {
        synchronized (turn) {
            if (!isUnderWay()) {
                beside = CompletableFuture.runAsync(this::makeOrTell, thread);
            }
            return beside.copy();
        }
    }

    private void makeOrTell() {
        try {
            make();
        } catch (RuntimeException e) {
            LOG.warn("The processes were not compared with the facts", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
