package dk.gevinstspor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** How much memory something needs: what is still held after a collection, not the garbage that lies about. */
final class Heap {

    private static final double MEGABYTE = 1024 * 1024;

    private Heap() {}

    /**
     * What the work held at most beyond what was held before, in MB. Collects as long as it lets the work go on, so it times nothing.
     */
    static double heldBy(Callable<?> work) {
        long before = held();
        AtomicBoolean done = new AtomicBoolean();
        try (Worker worker = new Worker()) {
            Future<?> working = worker.threads.submit(() -> {
                try {
                    return work.call();
                } finally {
                    done.set(true);
                }
            });
            long most = before;
            while (!done.get()) {
                long began = System.nanoTime();
                most = Math.max(most, held());
                LockSupport.parkNanos(System.nanoTime() - began);
            }
            working.get();
            return (most - before) / MEGABYTE;
        } catch (Exception e) {
            throw new IllegalStateException("what was measured failed", e);
        }
    }

    /** As the collection left it: what the work has asked for since does not count. */
    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private record Worker(ExecutorService threads) implements AutoCloseable {

        Worker() {
            this(Executors.newSingleThreadExecutor());
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
