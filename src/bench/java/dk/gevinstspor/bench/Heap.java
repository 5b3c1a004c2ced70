package dk.gevinstspor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What the heap's old generation held at most while something ran: what a request keeps, not what it throws away. */
record Heap(List<MemoryPoolMXBean> pools, long before) {

    private static final double MEGABYTE = 1024 * 1024;

    static Heap watch() {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Heap(pools, used(pools));
    }

    /** Beyond what was held before, in MB; garbage not yet collected included. */
    double peak() {
        long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return (peak - before) / MEGABYTE;
    }

    private static long used(List<MemoryPoolMXBean> pools) {
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
