package dk.gevinstspor.lifecycle.engine;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine reads a static clock of its own; it follows ours at the same distance from the system's. */
@Component
class CamundaClock {

    /** Below this our clock is the system's; reading both takes time. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final Clock clock;

    CamundaClock(Clock clock) {
        this.clock = clock;
    }

    void sync() {
        long offset = clock.millis() - System.currentTimeMillis();
        if (Math.abs(offset) < SAME.toMillis()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset);
        }
    }
}
