package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.organisation.Actor;
import org.jspecify.annotations.Nullable;

/** Who completes the task that the engine is completing on this thread, for the listener that writes it down. */
final class CompletingActor {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private CompletingActor() {}

    /** Null when the engine ends a task by itself. */
    static @Nullable Actor current() {
        return CURRENT.get();
    }

    static void during(Actor actor, Runnable completion) {
        CURRENT.set(actor);
        try {
            completion.run();
        } finally {
            CURRENT.remove();
        }
    }
}
