package dk.gevinstspor.mail;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where visitors of links wait, without a database connection in hand: a thousand of them must not keep the pool from
 * everybody else, nor wait for a connection until one of them is refused. What must be true across nodes the database
 * still sees to.
 */
@Component
class Turns {

    private static final int LANES = 64;

    /** Less than half of the connections: the rest is for those who are logged in. */
    private static final int ATTENDED_AT_ONCE = 8;

    private final Semaphore attended = new Semaphore(ATTENDED_AT_ONCE, true);

    private final ReentrantLock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);

    /** Looks a link up when it is this visitor's turn, in the order in which they came. */
    <T> T attend(Supplier<T> visit) {
        attended.acquireUninterruptibly();
        try {
            return visit.get();
        } finally {
            attended.release();
        }
    }

    /** Clicks on the same link answer one by one. */
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
