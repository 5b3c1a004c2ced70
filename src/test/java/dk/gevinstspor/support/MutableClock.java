package dk.gevinstspor.support;

import dk.gevinstspor.kernel.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; it starts on Monday 3 January 2022 at 09:00 in Copenhagen. */
public final class MutableClock extends Clock {

    public static final LocalDate START = LocalDate.of(2022, 1, 3);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    public MutableClock() {
        this(Zone.COPENHAGEN, new AtomicReference<>());
        reset();
    }

    private MutableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    public void reset() {
        set(START);
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Nine o'clock in Copenhagen on that day. */
    public void set(LocalDate day) {
        set(day.atTime(NINE).atZone(Zone.COPENHAGEN).toInstant());
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), Zone.COPENHAGEN);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(other, now);
    }
}
