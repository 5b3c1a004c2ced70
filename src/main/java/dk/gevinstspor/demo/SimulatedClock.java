package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A clock at a kept distance from the system's. It runs like any clock, can be moved, survives restarts, and never goes
 * back: what has been recorded at a time stays before what is recorded after it.
 */
@Component
@Primary
@Demonstration
@DependsOnDatabaseInitialization
class SimulatedClock extends Clock {

    private final Clock system = Clock.system(Zone.COPENHAGEN);
    private final JdbcClient jdbc;
    private volatile Duration offset;

    SimulatedClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.offset = jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Sets it for the first time, to a day in the past if need be. Does nothing once it is set. */
    synchronized void begin(Instant start) {
        if (jdbc.sql("select count(*) from demo_clock").query(Long.class).single() == 0) {
            keep(Duration.between(system.instant(), start));
        }
    }

    /** Moves it forward to that time; nothing happens when it is there already. */
    synchronized void forwardTo(Instant target) {
        Duration moved = Duration.between(system.instant(), target);
        if (moved.compareTo(offset) > 0) {
            keep(moved);
        }
    }

    private void keep(Duration next) {
        jdbc.sql("""
                        insert into demo_clock (singleton, offset_millis) values (true, ?)
                        on conflict (singleton) do update set offset_millis = excluded.offset_millis""").param(next.toMillis()).update();
        offset = next;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** The same time, told for another zone; it moves along. */
    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
