package dk.gevinstspor.mail;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Clicks on the same link wait for each other here, without a database connection in hand: a thousand of them must not
 * keep the pool from everybody else. What must be true across nodes the database still sees to.
 */
@Component
class Turns {

    private static final int LANES = 64;

    private final ReentrantLock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);

    <T> T take(Object of, Supplier<T> deed) {
        ReentrantLock lane = lanes[Math.floorMod(of.hashCode(), LANES)];
        lane.lock();
        try {
            return deed.get();
        } finally {
            lane.unlock();
        }
    }
}
