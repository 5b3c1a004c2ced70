package dk.gevinstspor.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a mail waits after a failure: from a minute, doubled each time, to six hours, ± 20 %. */
final class RetryDelay {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS_TO_LONGEST = 9;
    private static final double JITTER = 0.2;

    private RetryDelay() {}

    /** @param attempts made so far, at least one */
    static Duration after(int attempts, RandomGenerator random) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_TO_LONGEST));
        long millis = Math.min(doubled.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
