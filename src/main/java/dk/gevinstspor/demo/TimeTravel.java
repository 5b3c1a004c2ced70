package dk.gevinstspor.demo;

import dk.gevinstspor.lifecycle.EngineClock;
import dk.gevinstspor.mail.MailDelivery;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Moves the simulated clock, stopping at each due date on the way: what should have happened then happens then, and its
 * mails go out then.
 */
@Service
@Demonstration
class TimeTravel {

    private final SimulatedClock clock;
    private final EngineClock engine;
    private final MailDelivery mail;
    private boolean travelling;

    TimeTravel(SimulatedClock clock, EngineClock engine, MailDelivery mail) {
        this.clock = clock;
        this.engine = engine;
        this.mail = mail;
    }

    /** Does nothing when that time has passed. */
    void to(Instant target) {
        paused(() -> advance(target));
    }

    /** Keeps the engine's background work out of the way until it is done; one traveller at a time. */
    synchronized void paused(Runnable journey) {
        boolean outermost = !travelling;
        travelling = true;
        engine.pause();
        try {
            journey.run();
        } finally {
            if (outermost) {
                travelling = false;
                engine.resume();
            }
        }
    }

    private void advance(Instant target) {
        settle();
        for (Optional<Instant> due = next(target); due.isPresent(); due = next(target)) {
            move(due.get());
            if (engine.runDue(clock.instant()) == 0) {
                // What fails stays an incident for the operations page; time goes on.
                break;
            }
            mail.deliverAll();
        }
        move(target);
        engine.runDue(clock.instant());
        mail.deliverAll();
    }

    /** To the next due date, wherever it lies; stays put when nothing is due. */
    void toNextDue() {
        engine.nextDue().ifPresent(this::to);
    }

    Optional<Instant> nextDue() {
        return engine.nextDue();
    }

    /** What is due already, before the first step. */
    private void settle() {
        engine.sync();
        engine.runDue(clock.instant());
        mail.deliverAll();
    }

    private Optional<Instant> next(Instant target) {
        return engine.nextDue().filter(due -> !due.isAfter(target));
    }

    private void move(Instant to) {
        clock.forwardTo(to);
        engine.sync();
    }
}
