package dk.gevinstspor.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the steering group decided on a recommendation.
 *
 * @param number the recommendation's number in the report, from 1
 * @param ownerId who carries it out, by dueOn; nobody when there is nothing to do
 */
record Decision(
        int number,
        Outcome outcome,
        @Nullable String text,
        @Nullable UUID ownerId,
        @Nullable LocalDate dueOn) {

    enum Outcome {
        FOLLOWED,
        CHANGED,
        POSTPONED,
        REJECTED
    }
}
