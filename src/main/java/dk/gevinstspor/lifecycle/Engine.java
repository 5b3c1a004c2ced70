package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the flow asks of the process engine. It only waits and wakes: every fact is already stored in the domain when it
 * is told. All calls join the caller's transaction.
 */
public interface Engine {

    void start(BusinessProcess process, UUID businessKey);

    /** Starts the process not at its beginning, but at one of its activities: the facts say that it has come so far. */
    void startAt(BusinessProcess process, UUID businessKey, String activity);

    boolean runs(BusinessProcess process, UUID businessKey);

    /** Whether each process of this key that runs goes by a model that has the activity; an older one may not. */
    boolean leadsTo(BusinessProcess process, UUID businessKey, String activity);

    /** Tells every process of this key that waits for the message; nobody waiting is fine. */
    void tell(Message message, UUID businessKey);

    /**
     * Completes the task, and lets the process go on to its next wait.
     *
     * @return false when it was no longer open
     */
    boolean complete(String taskId, Actor actor);

    /** Gives the open task to a person, or back to its role. */
    void assign(String taskId, @Nullable UUID assignee);

    void changeDeadline(String taskId, Instant due);

    /** A date behind the process's timers has changed: each of them is computed anew by its own expression. */
    void recomputeTimers(BusinessProcess process, UUID businessKey);

    /** The newest deployed model, as its author drew it. */
    Optional<String> diagram(BusinessProcess process);

    /** What {@link #wayThrough} asks of the database. */
    Question<?> newestQuestion(BusinessProcess process);

    /**
     * The starts and gateways that lie between these steps of the newest model: with them the way gone has no gaps.
     *
     * @param done ids of steps taken
     * @param current ids of steps it waits at
     */
    Set<String> wayThrough(BusinessProcess process, Set<String> done, Set<String> current);
}
