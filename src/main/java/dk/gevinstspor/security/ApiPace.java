package dk.gevinstspor.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a person's programs make in a minute, with all her tokens together: one that runs wild takes nobody
 * else's turn. Real time; counted in memory, on each node by itself.
 */
@Component
class ApiPace {

    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private final int most;
    private final Clock clock;
    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

    @Autowired
    ApiPace(@Value("${gevinstspor.api.requests-per-minute:3000}") int most) {
        this(most, Clock.systemUTC());
    }

    ApiPace(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Count(long minute, int requests) {}

    /** Counts a request. */
    boolean admits(UUID personId) {
        long minute = clock.instant().getEpochSecond() / MINUTE;
        Count count = counts.merge(
                personId,
                new Count(minute, 1),
                (before, one) -> before.minute == minute ? new Count(minute, before.requests + 1) : one);
        return count.requests <= most;
    }

    /** Until the next minute begins. */
    long secondsToWait() {
        return MINUTE - clock.instant().getEpochSecond() % MINUTE;
    }
}
