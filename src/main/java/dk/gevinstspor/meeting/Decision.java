package dk.gevinstspor.meeting;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the steering group decided on a recommendation.
 *
 * @param number the recommendation's number in the report, from 1
 * @param conditions on which it is followed; null for none
 * @param ownerId who carries it out, by dueOn; nobody when there is nothing to do
 */
record Decision(
        int number,
        Outcome outcome,
        @Nullable String conditions,
        @Nullable String text,
        @Nullable UUID ownerId,
        @Nullable LocalDate dueOn) {

    enum Outcome {
        FOLLOWED,
        CHANGED,
        POSTPONED,
        REJECTED;

        boolean isFollowed() {
            return this == FOLLOWED || this == CHANGED;
        }
    }

    /** Why what it asks for is done: the meeting's remark, else the recommendation's own words; and the conditions. */
    String reason(String recommendation) {
        String words = text == null || text.isBlank() ? recommendation : text;
        return Stream.of(words, conditions == null ? "" : conditions)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
