package dk.gevinstspor.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * The engine's time, for those who move it: the simulated clock and the tests. Whoever jumps pauses first, moves the
 * {@link java.time.Clock} from due time to due time, and runs what is due at each.
 */
public interface EngineClock {

    /** Makes the engine's time the one of the application's clock; call it whenever that was moved. */
    void sync();

    /** Stops the background execution of jobs and waits for those under way. */
    void pause();

    /** Starts the background execution again, where this installation has one. */
    void resume();

    /** When the next timer or asynchronous step is due, also when that is already past. */
    Optional<Instant> nextDue();

    /**
     * Runs every job due at or before that time, one by one in the order they are due, each in its own transaction, also
     * those that the earlier ones made. A failing job is counted down like any other and does not stop the rest.
     *
     * @return how many ran without failing
     */
    int runDue(Instant until);
}
