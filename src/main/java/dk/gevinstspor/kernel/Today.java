package dk.gevinstspor.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What time it is for the programme. Nothing asks the system directly, so the simulated clock moves everything. */
@Component
public class Today {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    /** The day in Copenhagen. */
    public LocalDate date() {
        return LocalDate.now(clock.withZone(Zone.COPENHAGEN));
    }

    public Instant now() {
        return clock.instant();
    }
}
