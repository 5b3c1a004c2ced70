package dk.gevinstspor.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operations looks at: whether the engine's processes are those that the facts call for, and what is stuck. */
public interface Operations {

    /** Where engine and domain disagree; empty when all is well. */
    List<Violation> violations();

    List<Incident> incidents();

    /** Gives the step one more try. */
    void retry(String jobId);

    long openTimers();

    /** When the next timer is due. */
    Optional<Instant> nextDue();

    /** What has to hold (domain "The processes"). */
    enum Rule {
        /** an initiative under way or parked has one lifecycle, a closed one none */
        LIFECYCLE,
        /** a lifecycle waits in one place; two reviews are one place */
        PLACE,
        /** one calendar from go-live until closed */
        CALENDAR,
        /** one follow-up for each open period that is not disputed */
        FOLLOW_UP,
        /** one dispute process for each open dispute */
        DISPUTE,
        /** one settlement process for each delivery that is owed for */
        SETTLEMENT,
        /** one follow-up for each decision that somebody is to carry out and has not */
        DECISION,
        /** whoever is to carry out a decision still uses the system */
        DECISION_OWNER,
        /** the inbox is what the engine has */
        TASKS
    }

    /**
     * @param key id of the initiative, the period or the task
     * @param found how many there are
     */
    record Violation(Rule rule, String key, int found) {

        /** The page where it can be put right; null when there is none. */
        public @Nullable String page() {
            return rule == Rule.DECISION || rule == Rule.DECISION_OWNER ? "/rapporter/beslutninger/" + key : null;
        }
    }

    /** A step that failed until its retries were used up. */
    record Incident(
            String jobId,
            String process,
            String activity,
            String businessKey,
            Instant since,
            @Nullable String message) {}
}
